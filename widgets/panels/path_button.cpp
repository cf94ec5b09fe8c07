#include "widgets/panels/path_button.h"

#include "widgets/labels/plain_words.h"

#include <QEvent>
#include <QPainter>

namespace hopscope::panels {

using flow::PathKind;

namespace {

constexpr int edge = 10;
constexpr int signRoom = 28;
constexpr double detailShare = 0.86; ///< of the text's size

QString words(const std::string& value)
{
    return QString::fromStdString(value);
}

} // namespace

PathButton::PathButton(flow::PathWorthTrying path, QWidget* parent)
    : QAbstractButton(parent), m_path(std::move(path)), m_theme(&paint::Theme::of(paint::ThemeKind::Light))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    retranslate();
}

void PathButton::retranslate()
{
    const QString hops = tr("%n hop(s)", nullptr, int(m_path.hops));
    const QString nodes = tr("%n node(s)", nullptr, int(m_path.nodes));
    m_detail = m_path.encapsulated ? tr("%1, %2, through a tunnel").arg(hops, nodes) : tr("%1, %2").arg(hops, nodes);
    const QString service = words(m_path.service.name);
    switch (m_path.kind) {
    case PathKind::ClientToNodePort: setText(tr("A client opens NodePort %1").arg(words(m_path.port))); break;
    case PathKind::ClientToLoadBalancer: setText(tr("A client opens load balancer %1").arg(service)); break;
    case PathKind::PodAsksDns: setText(tr("A pod asks DNS for a Service")); break;
    case PathKind::PodToOtherNode: setText(tr("Pod to pod on another node")); break;
    case PathKind::PodToService: setText(tr("A pod opens Service %1").arg(service)); break;
    }
    const QString from = words(flow::toString(m_path.query.from));
    const QString to = words(flow::toString(m_path.query.to));
    labels::setAccessibleName(*this, tr("%1: %2").arg(text(), m_detail));
    labels::setAccessibleDescription(*this, tr("From %1 to %2").arg(from, to));
    labels::setToolTip(*this, accessibleDescription());
    updateGeometry();
    update();
}

void PathButton::setPath(flow::PathWorthTrying path)
{
    m_path = std::move(path);
    retranslate();
}

void PathButton::setTheme(const paint::Theme& theme)
{
    m_theme = &theme;
    updateGeometry();
    update();
}

QFont PathButton::titleFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QFont PathButton::detailFont() const
{
    QFont small = font();
    small.setPixelSize(std::max(11, qRound(font().pixelSize() * detailShare)));
    return small;
}

QSize PathButton::sizeHint() const
{
    const int height = QFontMetrics(titleFont()).height() + QFontMetrics(detailFont()).height() + 12;
    return {2 * edge + signRoom + QFontMetrics(titleFont()).horizontalAdvance(text()), height};
}

QSize PathButton::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void PathButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool chosen = hasFocus() || isDown() || underMouse();
    painter.setPen(QPen(chosen ? m_theme->accent : m_theme->outline, hasFocus() ? 2 : 1));
    painter.setBrush(isDown() ? m_theme->region : m_theme->surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 7, 7);
    const double middle = height() / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme->accent);
    painter.drawPolygon(QPolygonF({{edge + 3.0, middle - 7}, {edge + 15.0, middle}, {edge + 3.0, middle + 7}}));
    const QFontMetrics titles(titleFont());
    const QFontMetrics details(detailFont());
    const int left = edge + signRoom;
    const int room = width() - left - edge;
    const int top = (height() - titles.height() - details.height()) / 2;
    painter.setFont(titleFont());
    painter.setPen(m_theme->text);
    painter.drawText(QRect(left, top, room, titles.height()), Qt::AlignVCenter, titles.elidedText(text(), Qt::ElideMiddle, room));
    painter.setFont(detailFont());
    painter.setPen(m_theme->textDimmed);
    painter.drawText(QRect(left, top + titles.height(), room, details.height()), Qt::AlignVCenter, details.elidedText(m_detail, Qt::ElideRight, room));
}

void PathButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

} // namespace hopscope::panels

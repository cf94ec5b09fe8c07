#include "app/cluster_pill.h"

#include "app/bar_style.h"
#include "widgets/labels/plain_words.h"

#include <QEvent>
#include <QPainter>

namespace hopscope::app {

using source::SourceKind;
using source::SourcePhase;

namespace {

constexpr int edge = 11;
constexpr int dotRoom = 18;
constexpr int chevronRoom = 24;
constexpr int gap = 6;
constexpr int widest = 300;
constexpr int narrowest = 96;

} // namespace

ClusterPill::ClusterPill(QWidget* parent) : QToolButton(parent), m_theme(&paint::Theme::of(paint::ThemeKind::Light))
{
    setObjectName(QStringLiteral("clusterPill"));
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

QString ClusterPill::kindWord(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Live: return tr("live");
    case SourceKind::File: return tr("file");
    case SourceKind::Scenario: return tr("built-in cluster");
    }
    return {};
}

QString ClusterPill::kindWord(const source::SourceState& state)
{
    return state.picture ? tr("picture") : kindWord(state.kind);
}

void ClusterPill::showCluster(const QString& name, const source::SourceState& state, const QString& phrase)
{
    if (name == m_name && phrase == m_phrase && kindWord(state) == m_kind && state.phase == m_phase)
        return;
    m_name = name;
    m_phrase = phrase;
    m_kind = kindWord(state);
    m_phase = state.phase;
    refresh();
}

void ClusterPill::setTheme(const paint::Theme& theme)
{
    m_theme = &theme;
    updateGeometry();
    update();
}

void ClusterPill::refresh()
{
    labels::setAccessibleName(*this, tr("Cluster %1, %2. %3").arg(m_name, m_kind, m_phrase));
    labels::setToolTip(*this, tr("%1\nOpens another cluster, or another window").arg(m_phrase));
    updateGeometry();
    update();
}

QFont ClusterPill::nameFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QColor ClusterPill::dotColor() const
{
    switch (m_phase) {
    case SourcePhase::Live:
    case SourcePhase::Playing: return m_theme->ready;
    case SourcePhase::Failed: return m_theme->failing;
    case SourcePhase::Loaded: return m_theme->completed;
    case SourcePhase::Loading:
    case SourcePhase::Polling:
    case SourcePhase::Reconnecting: break;
    }
    return m_theme->notReady;
}

QSize ClusterPill::sizeHint() const
{
    const int texts = QFontMetrics(nameFont()).horizontalAdvance(m_name) + gap + fontMetrics().horizontalAdvance(m_kind);
    return {std::min(widest, 2 * edge + dotRoom + texts + chevronRoom), std::max(32, fontMetrics().height() + 14)};
}

QSize ClusterPill::minimumSizeHint() const
{
    return {narrowest, sizeHint().height()};
}

void ClusterPill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool chosen = hasFocus() || isDown() || underMouse();
    painter.setPen(QPen(chosen ? m_theme->accent : m_theme->outline, hasFocus() ? 2 : 1));
    painter.setBrush(m_theme->surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    const double middle = height() / 2.0;
    // A ring for what does not change by itself: the colour is not the only sign.
    painter.setPen(QPen(dotColor(), 2));
    painter.setBrush(m_phase == SourcePhase::Loaded ? QBrush(Qt::NoBrush) : QBrush(dotColor()));
    painter.drawEllipse(QPointF(edge + 5, middle), 4, 4);

    QRect room = rect().adjusted(edge + dotRoom, 0, -chevronRoom - 4, 0);
    const QFontMetrics bold(nameFont());
    const QString kind = m_kind;
    const int kindWidth = fontMetrics().horizontalAdvance(kind) + gap;
    const bool hasKind = room.width() - kindWidth >= std::min(bold.horizontalAdvance(m_name), narrowest / 2);
    const int nameRoom = hasKind ? room.width() - kindWidth : room.width();
    const QString name = bold.elidedText(m_name, Qt::ElideMiddle, nameRoom);
    painter.setFont(nameFont());
    painter.setPen(m_theme->text);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, name);
    if (hasKind) {
        room.setLeft(room.left() + bold.horizontalAdvance(name) + gap);
        painter.setFont(font());
        painter.setPen(m_theme->textDimmed);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, kind);
    }
    painter.setPen(QPen(m_theme->text, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double right = width() - edge;
    painter.drawPolyline(QPolygonF({{right - 10, middle - 2.5}, {right - 5, middle + 2.5}, {right, middle - 2.5}}));
}

void ClusterPill::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QToolButton::changeEvent(event);
}

} // namespace hopscope::app

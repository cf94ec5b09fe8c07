#include "widgets/player/header_table.h"

#include "widgets/labels/plain_words.h"
#include "model/flow/packet_header.h"

#include <QEvent>
#include <QHeaderView>

namespace hopscope::player {

namespace {

constexpr double addressScale = 0.88; ///< against the window's text

/// "VXLAN/UDP +50 B": protocol and what it costs; the port stands with the outer destination.
QString overlayText(const std::optional<flow::OuterHeader>& outer)
{
    if (!outer)
        return {};
    QString text = QString::fromUtf8(facts::toString(outer->overlay).data()).toUpper();
    if (outer->port != 0)
        text += QStringLiteral("/UDP");
    return outer->overhead > 0 ? text + QStringLiteral(" +%1 B").arg(outer->overhead) : text;
}

QString outerSource(const std::optional<flow::OuterHeader>& outer)
{
    return outer ? QString::fromStdString(outer->source.toString()) : QString();
}

QString outerDestination(const std::optional<flow::OuterHeader>& outer)
{
    if (!outer)
        return {};
    return QString::fromStdString(outer->port != 0 ? ip::joinHostPort(outer->destination, std::to_string(outer->port))
                                                   : outer->destination.toString());
}

} // namespace

std::vector<HeaderField> headerFields(const flow::FlowFrame& frame)
{
    std::vector<HeaderField> fields;
    const auto add = [&](const QString& name, const QString& before, const QString& after) {
        fields.push_back({name, before, after, frame.before.has_value() && before != after});
    };
    const flow::HeaderChange header = frame.before ? flow::headerAt({*frame.before, frame.step}, 1) : flow::headerAt({frame.step}, 0);
    const std::optional<flow::OuterHeader> before = header.before ? header.before->outer : std::nullopt;
    const std::optional<flow::OuterHeader> after = header.after ? header.after->outer : std::nullopt;
    if (before || after) {
        add(HeaderTable::tr("Outer header"), overlayText(before), overlayText(after));
        add(HeaderTable::tr("Outer source"), outerSource(before), outerSource(after));
        add(HeaderTable::tr("Outer destination"), outerDestination(before), outerDestination(after));
    }
    const auto peerBefore = [&](flow::Peer flow::Step::*peer) {
        return frame.before ? QString::fromStdString(((*frame.before).*peer).toString()) : QString();
    };
    add(HeaderTable::tr("Source"), peerBefore(&flow::Step::source), QString::fromStdString(frame.step.source.toString()));
    add(HeaderTable::tr("Destination"), peerBefore(&flow::Step::destination),
        QString::fromStdString(frame.step.destination.toString()));
    return fields;
}

HeaderTable::HeaderTable(QWidget* parent)
    : QTableWidget(0, 3, parent), m_theme(&paint::Theme::of(paint::ThemeKind::Light))
{
    setObjectName(QStringLiteral("headerTable"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setFocusPolicy(Qt::NoFocus);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 5);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setShowGrid(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    refill();
}

QSize HeaderTable::sizeHint() const
{
    const int rows = verticalHeader()->defaultSectionSize() * m_room;
    const int header = std::max(horizontalHeader()->sizeHint().height(), horizontalHeader()->height());
    return {320, header + rows + 2 * frameWidth() + 2};
}

void HeaderTable::setTheme(const paint::Theme& theme)
{
    m_theme = &theme;
    refill();
}

void HeaderTable::setRoomFor(int rows)
{
    m_room = rows;
    updateGeometry();
}

void HeaderTable::setFrame(const std::optional<flow::FlowFrame>& frame)
{
    // The packet's way between two places changes nothing here: refill once a hop, not once a frame.
    if (m_frame.has_value() == frame.has_value() && (!frame || (m_frame->hop == frame->hop && m_frame->step == frame->step)))
        return;
    m_frame = frame;
    refill();
}

void HeaderTable::refill()
{
    setHorizontalHeaderLabels({tr("Field"), tr("Before"), tr("After")});
    const std::vector<HeaderField> fields = m_frame ? headerFields(*m_frame) : std::vector<HeaderField>();
    setRowCount(int(fields.size()));
    for (std::size_t row = 0; row < fields.size(); ++row) {
        const HeaderField& field = fields[row];
        const QString none = QStringLiteral("–");
        setCell(int(row), 0, field.changed ? QStringLiteral("✱ ") + field.name : field.name, field.changed);
        setCell(int(row), 1, field.before.isEmpty() ? none : field.before, false);
        setCell(int(row), 2, field.after.isEmpty() ? none : field.after, field.changed);
    }
}

void HeaderTable::setCell(int row, int column, const QString& text, bool changed)
{
    auto* item = new QTableWidgetItem(labels::shownLine(text));
    labels::setToolTip(*item, changed ? tr("%1 (changed here)").arg(text) : text);
    if (column > 0) {
        QFont font = paint::fontOf(layout::TextRole::Address);
        font.setPixelSize(qRound(fontInfo().pixelSize() * addressScale));
        font.setBold(changed);
        item->setFont(font);
    }
    if (changed) {
        item->setBackground(m_theme->changed);
        item->setForeground(m_theme->changed.lightnessF() > 0.5 ? QColor(Qt::black) : QColor(Qt::white));
    }
    setItem(row, column, item);
}

void HeaderTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refill();
    QTableWidget::changeEvent(event);
}

} // namespace hopscope::player

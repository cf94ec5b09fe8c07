#include "widgets/player/hop_page.h"

#include "widgets/labels/plain_label.h"
#include "widgets/player/conntrack_view.h"
#include "widgets/player/header_table.h"
#include "widgets/player/hop_list.h"
#include "widgets/wording/wording.h"

#include <QEvent>
#include <QVBoxLayout>

namespace hopscope::player {

namespace {

constexpr int plainFields = 2;
constexpr int tunnelledFields = 5;

bool hasOuter(const flow::FlowTrace& trace, std::size_t candidate)
{
    const flow::FlowTimeline timeline(trace, candidate);
    return std::any_of(timeline.steps().begin(), timeline.steps().end(),
                       [](const flow::Step& step) { return step.outer.has_value(); });
}

} // namespace

HopPage::HopPage(FlowPlayer& player, QWidget* parent) : QWidget(parent), m_player(player)
{
    m_hops = new HopList(player, this);
    m_why = new labels::PlainLabel(this);
    m_why->setObjectName(QStringLiteral("flowWhy"));
    m_why->setWordWrap(true);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_header = new HeaderTable(this);
    m_conntrack = new ConntrackView(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_hops, 1);
    column->addWidget(m_why);
    column->addWidget(m_header);
    column->addWidget(m_conntrack);
    connect(&player, &FlowPlayer::hopChanged, this, &HopPage::showHop);
    connect(&player, &FlowPlayer::timelineChanged, this, &HopPage::showHop);
}

void HopPage::setTheme(const paint::Theme& theme)
{
    m_header->setTheme(theme);
    m_conntrack->setTheme(theme);
}

void HopPage::setCandidate(const TracePointer& trace, std::size_t candidate)
{
    m_trace = trace;
    m_header->setRoomFor(trace && hasOuter(*trace, candidate) ? tunnelledFields : plainFields);
    m_conntrack->setEntries(trace && candidate < trace->candidates.size() ? flow::conntrackEntries(trace->candidates[candidate])
                                                                         : std::vector<flow::ConntrackEntry>());
}

void HopPage::showHop()
{
    if (!m_player.timeline() || m_player.timeline()->hopCount() == 0) {
        m_header->setFrame(std::nullopt);
        m_why->clear();
        return;
    }
    const flow::FlowFrame frame = m_player.frame();
    m_header->setFrame(frame);
    m_why->setText(wording::stepSentence(frame.step, frame.before, endpoints()));
    m_conntrack->showHop(frame.hop, m_player.timeline()->replyBegins());
}

void HopPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        showHop();
    QWidget::changeEvent(event);
}

} // namespace hopscope::player

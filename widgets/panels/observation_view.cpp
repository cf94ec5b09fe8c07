#include "widgets/panels/observation_view.h"

#include "widgets/labels/plain_words.h"
#include "widgets/wording/wording.h"

#include <QEvent>

namespace hopscope::panels {

namespace {

constexpr qsizetype shownSentences = 12;
constexpr std::size_t toolTipSentences = 60;

} // namespace

ObservationView::ObservationView(QWidget* parent) : labels::PlainLabel(parent)
{
    setObjectName(QStringLiteral("podObservation"));
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setMargin(8);
    setAlignment(Qt::AlignTop | Qt::AlignLeft);
    hide();
}

void ObservationView::setRanges(const facts::ObservedRanges& ranges, const facts::NetworkFacts& facts)
{
    if (ranges == m_ranges && facts == m_facts)
        return;
    m_ranges = ranges;
    m_facts = facts;
    refresh();
}

void ObservationView::refresh()
{
    const wording::RangeSentences all = wording::rangeSentences(m_ranges, m_facts, toolTipSentences);
    // What follows from the nodes is never left out.
    const qsizetype room = shownSentences - all.conclusions.size();
    QStringList shown = all.nodes;
    if (shown.size() > room || all.nodesLeft > 0)
        shown = all.nodes.mid(0, room) + QStringList{QStringLiteral("…")};
    const bool whole = shown == all.nodes;
    setText((shown + all.conclusions).join(u'\n'));
    labels::setToolTip(*this, whole ? QString() : all.nodes.join(u'\n'));
    show();
}

void ObservationView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    labels::PlainLabel::changeEvent(event);
}

} // namespace hopscope::panels

#include "widgets/panels/observation_view.h"

#include "widgets/wording/wording.h"

#include <QEvent>

namespace hopscope::panels {

namespace {

constexpr int shownSentences = 12;

} // namespace

ObservationView::ObservationView(QWidget* parent) : QLabel(parent)
{
    setObjectName(QStringLiteral("podObservation"));
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setMargin(8);
    setAlignment(Qt::AlignTop | Qt::AlignLeft);
    hide();
}

void ObservationView::setObservations(const std::vector<facts::PodRangeObservation>& observations,
                                      const facts::NetworkFacts& facts)
{
    if (observations == m_observations && facts == m_facts)
        return;
    m_observations = observations;
    m_facts = facts;
    refresh();
}

void ObservationView::refresh()
{
    const QStringList all = wording::podRangeObservation(m_observations, m_facts);
    // The first ones are about single nodes, the last ones say what follows: those are never left out.
    QStringList shown = all;
    if (shown.size() > shownSentences)
        shown = all.mid(0, shownSentences - 2) + QStringList{QStringLiteral("…")} + all.mid(all.size() - 2);
    setText(shown.join(u'\n'));
    setToolTip(shown == all ? QString() : all.mid(0, 60).join(u'\n'));
    setVisible(!all.isEmpty());
}

void ObservationView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QLabel::changeEvent(event);
}

} // namespace hopscope::panels

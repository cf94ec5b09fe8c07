#include "widgets/player/why_view.h"

#include "widgets/labels/plain_words.h"
#include "widgets/player/decision_hop.h"
#include "widgets/wording/wording.h"

#include <QEvent>

namespace hopscope::player {

WhyView::WhyView(FlowPlayer& player, QWidget* parent) : labels::RichBrowser(parent), m_player(player)
{
    setObjectName(QStringLiteral("flowDecisions"));
    connect(this, &WhyView::anchorClicked, this, [this](const QUrl& link) {
        m_player.seekToHop(std::size_t(link.toString().section(u':', 1).toULongLong()));
    });
    connect(&player, &FlowPlayer::timelineChanged, this, &WhyView::refill);
    refill();
}

void WhyView::showDecisions(const std::vector<flow::Why>& why)
{
    m_why = why;
    refill();
}

void WhyView::refill()
{
    labels::setAccessibleName(*this, tr("Why, step by step"));
    using labels::RichText;
    RichText entries;
    for (const flow::Why& why : m_why) {
        std::optional<std::size_t> hop;
        if (m_player.timeline())
            hop = hopOfDecision(why, *m_player.timeline());
        RichText link;
        if (hop)
            link = RichText::of(QStringLiteral(" <a href=\"hop:%1\">→&nbsp;%2</a>"), *hop, RichText::of(tr("hop&nbsp;%1"), *hop + 1));
        entries += RichText::of(QStringLiteral("<li style=\"margin-bottom:4px\">%1%2</li>"), wording::whySentence(why), link);
    }
    setText(RichText::of(QStringLiteral("<ol style=\"margin-left:-18px; margin-top:2px\">%1</ol>"), entries));
}

void WhyView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refill();
    labels::RichBrowser::changeEvent(event);
}

} // namespace hopscope::player

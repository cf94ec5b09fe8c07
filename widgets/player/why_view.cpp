#include "widgets/player/why_view.h"

#include "widgets/player/decision_hop.h"
#include "widgets/wording/wording.h"

#include <QEvent>

namespace hopscope::player {

WhyView::WhyView(FlowPlayer& player, QWidget* parent) : QTextBrowser(parent), m_player(player)
{
    setObjectName(QStringLiteral("flowDecisions"));
    setOpenLinks(false);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
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
    setAccessibleName(tr("Why, step by step"));
    QString html = QStringLiteral("<ol style=\"margin-left:-18px; margin-top:2px\">");
    for (const flow::Why& why : m_why) {
        std::optional<std::size_t> hop;
        if (m_player.timeline())
            hop = hopOfDecision(why, *m_player.timeline());
        html += QStringLiteral("<li style=\"margin-bottom:4px\">%1").arg(wording::whySentence(why).toHtmlEscaped());
        if (hop)
            html += QStringLiteral(" <a href=\"hop:%1\">→&nbsp;%2</a>").arg(*hop).arg(tr("hop&nbsp;%1").arg(*hop + 1));
        html += QStringLiteral("</li>");
    }
    setHtml(html + QStringLiteral("</ol>"));
}

void WhyView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refill();
    QTextBrowser::changeEvent(event);
}

} // namespace hopscope::player

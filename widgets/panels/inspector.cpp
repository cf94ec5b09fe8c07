#include "widgets/panels/inspector.h"

#include "widgets/panels/html_rows.h"
#include "widgets/panels/item_links.h"

#include <QScrollBar>

namespace hopscope::panels {

Inspector::Inspector(QWidget* parent) : labels::RichBrowser(parent)
{
    setObjectName(QStringLiteral("inspector"));
    setFrameShape(QFrame::NoFrame);
    connect(this, &Inspector::anchorClicked, this, [this](const QUrl& link) {
        if (const auto item = itemOfLink(link))
            emit itemActivated(*item);
    });
}

void Inspector::showItem(const std::optional<layout::ItemId>& item, const cluster::SnapshotPointer& snapshot,
                         const facts::NetworkFacts& facts, const facts::ObservedRanges& ranges, TimePoint now)
{
    const RichText hint = paragraph(tr("Select something on the map or in a table: here stands what it is, "
                                      "which addresses it has, and who points at it."));
    const bool any = snapshot && !(snapshot->nodes.empty() && snapshot->pods.empty());
    const RichText arriving = snapshot ? arrivingHtml(*snapshot) : RichText();
    const bool same = arriving == m_arriving && any == m_hasCluster && hint == m_hint;
    if (!item && !m_item && same && facts == m_facts && ranges == m_ranges)
        return;
    m_arriving = arriving;
    m_hasCluster = any;
    m_facts = facts;
    m_ranges = ranges;
    m_hint = hint;
    RichText html = item && snapshot ? inspectorHtml({*snapshot, facts, ranges, now}, *item)
                                    : hint + (any ? networkHtml({*snapshot, facts, ranges, now}) : RichText());
    html = arriving + html;
    if (html == m_html)
        return;
    const int scroll = item == m_item ? verticalScrollBar()->value() : 0;
    m_item = item;
    m_html = html;
    setText(html);
    verticalScrollBar()->setValue(scroll);
}

} // namespace hopscope::panels

#include "widgets/panels/inspector.h"

#include "widgets/panels/html_rows.h"
#include "widgets/panels/item_links.h"

#include <QScrollBar>

namespace hopscope::panels {

Inspector::Inspector(QWidget* parent) : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("inspector"));
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (const auto item = itemOfLink(link))
            emit itemActivated(*item);
    });
}

void Inspector::showItem(const std::optional<layout::ItemId>& item, const cluster::SnapshotPointer& snapshot,
                         const facts::NetworkFacts& facts, TimePoint now)
{
    const QString hint = paragraph(tr("Select something on the map or in a table: here stands what it is, "
                                      "which addresses it has, and who points at it."));
    if (!item && !m_item && snapshot == m_snapshot && hint == m_hint && facts == m_facts)
        return;
    m_snapshot = snapshot;
    m_facts = facts;
    m_hint = hint;
    const bool any = snapshot && !(snapshot->nodes.empty() && snapshot->pods.empty());
    QString html = item && snapshot ? inspectorHtml({*snapshot, facts, now}, *item)
                                    : hint + (any ? networkHtml({*snapshot, facts, now}) : QString());
    if (snapshot)
        html = arrivingHtml(*snapshot) + html;
    if (html == m_html)
        return;
    const int scroll = item == m_item ? verticalScrollBar()->value() : 0;
    m_item = item;
    m_html = html;
    setHtml(html);
    verticalScrollBar()->setValue(scroll);
}

} // namespace hopscope::panels

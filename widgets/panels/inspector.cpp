#include "widgets/panels/inspector.h"

#include "widgets/panels/html_rows.h"
#include "widgets/panels/item_links.h"

#include <QScrollBar>

namespace hopscope::panels {

namespace {

constexpr int margin = 14;

} // namespace

Inspector::Inspector(QWidget* parent) : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("inspector"));
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(margin);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (const auto item = itemOfLink(link))
            emit itemActivated(*item);
    });
}

void Inspector::showItem(const std::optional<layout::ItemId>& item, const cluster::SnapshotPointer& snapshot,
                         const facts::NetworkFacts& facts, const facts::ObservedRanges& ranges, TimePoint now)
{
    QString html;
    if (item && snapshot) {
        const QString arriving = arrivingSentence(*snapshot);
        html = (arriving.isEmpty() ? QString() : paragraph(arriving)) + inspectorHtml({*snapshot, facts, ranges, now}, *item);
    }
    if (html == m_html)
        return;
    const int scroll = item == m_item ? verticalScrollBar()->value() : 0;
    m_item = item;
    m_html = html;
    setHtml(html);
    verticalScrollBar()->setValue(scroll);
}

} // namespace hopscope::panels

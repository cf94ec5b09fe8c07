#include "widgets/panels/inspector.h"

#include "widgets/panels/html_rows.h"
#include "widgets/panels/item_links.h"

#include <QScrollBar>

namespace hopscope::panels {

namespace {

constexpr int margin = 14;

} // namespace

Inspector::Inspector(QWidget* parent) : labels::RichBrowser(parent)
{
    setObjectName(QStringLiteral("inspector"));
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(margin);
    connect(this, &Inspector::anchorClicked, this, [this](const QUrl& link) {
        if (const auto item = itemOfLink(link))
            emit itemActivated(*item);
        else if (const auto words = findingsOfLink(link))
            emit findingsRequested(*words);
    });
}

void Inspector::showItem(const std::optional<layout::ItemId>& item, const cluster::SnapshotPointer& snapshot,
                         const facts::NetworkFacts& facts, const facts::ObservedRanges& ranges, TimePoint now, const FoundHere& found)
{
    RichText html;
    if (item && snapshot) {
        const QString arriving = arrivingSentence(*snapshot);
        html = (arriving.isEmpty() ? RichText() : paragraph(arriving)) + inspectorHtml({*snapshot, facts, ranges, now, found}, *item);
    }
    if (html == m_html)
        return;
    const int scroll = item == m_item ? verticalScrollBar()->value() : 0;
    m_item = item;
    m_html = html;
    setText(html);
    verticalScrollBar()->setValue(scroll);
}

} // namespace hopscope::panels

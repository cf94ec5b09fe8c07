// The panel that answers for the selected thing.
#pragma once

#include "widgets/labels/rich_browser.h"
#include "widgets/panels/inspector_text.h"

namespace hopscope::panels {

class Inspector : public labels::RichBrowser
{
    Q_OBJECT
public:
    explicit Inspector(QWidget* parent = nullptr);

    /// Shows the item, or nothing where there is none. Keeps the scroll position while the item stays the same.
    void showItem(const std::optional<layout::ItemId>& item, const cluster::SnapshotPointer& snapshot,
                  const facts::NetworkFacts& facts, const facts::ObservedRanges& ranges, TimePoint now, const FoundHere& found = {});

signals:
    void itemActivated(const hopscope::layout::ItemId& item);
    /// The findings that this filter leaves are wanted.
    void findingsRequested(const QString& filter);

private:
    std::optional<layout::ItemId> m_item;
    RichText m_html;
};

} // namespace hopscope::panels

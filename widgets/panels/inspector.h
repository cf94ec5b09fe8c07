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

    /// Shows the item, or what to do where there is none. Keeps the scroll position while the item stays the same.
    void showItem(const std::optional<layout::ItemId>& item, const cluster::SnapshotPointer& snapshot,
                  const facts::NetworkFacts& facts, const facts::ObservedRanges& ranges, TimePoint now);

signals:
    void itemActivated(const hopscope::layout::ItemId& item);

private:
    std::optional<layout::ItemId> m_item;
    RichText m_html;
    // Of the network shown while nothing is selected: neither the clock nor most of what happens changes anything of it.
    RichText m_arriving;
    bool m_hasCluster = false;
    facts::NetworkFacts m_facts;
    facts::ObservedRanges m_ranges;
    RichText m_hint;
};

} // namespace hopscope::panels

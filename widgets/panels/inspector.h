// The panel that answers for the selected thing.
#pragma once

#include "widgets/panels/inspector_text.h"

#include <QTextBrowser>

namespace hopscope::panels {

class Inspector : public QTextBrowser
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
    QString m_html;
    // Of the network shown while nothing is selected: neither the clock nor most of what happens changes anything of it.
    QString m_arriving;
    bool m_hasCluster = false;
    facts::NetworkFacts m_facts;
    facts::ObservedRanges m_ranges;
    QString m_hint;
};

} // namespace hopscope::panels

// The four tables, one at a time, fed from one cluster.
#pragma once

#include "app/context_view.h"
#include "app/window_table_page.h"
#include "model/source/cluster_source.h"
#include "widgets/tables/address_model.h"
#include "widgets/tables/object_tables.h"

#include <QMenu>
#include <QTabWidget>
#include <QTimer>

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::panels {
class ComparisonView;
}
namespace hopscope::threads {
class PacedWork;
}

namespace hopscope::app {

struct AddressReading;

class TableTabs : public QTabWidget
{
    Q_OBJECT
public:
    enum Page
    {
        NodesPage,
        PodsPage,
        ServicesPage,
        AddressesPage
    };

    explicit TableTabs(QWidget* parent = nullptr);

    void clear();
    void setSnapshot(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts, TimePoint now);
    void setNow(TimePoint now);
    void setNamespaces(const QSet<QString>& namespaces);
    /// See tables::TableFilterProxy.
    void setObjectFilter(const tables::ObjectFilter& filter, bool again = false);
    void setTheme(const paint::Theme& theme);
    /// How the kinds are doing: what an empty table means.
    void setKindStates(const std::vector<source::KindState>& states, source::SourceKind source);
    /// Selects it in the table of its kind, and turns to that table unless it shows the item already.
    void selectItem(const std::optional<layout::ItemId>& item);
    TablesView view() const;
    /// Tables of which it says nothing have their own columns and order again.
    void setView(const TablesView& view);
    TablePage& page(int index) { return *m_pages[std::size_t(index)]; }
    /// "16 rows", "3 of 16 rows": of the table that is shown.
    QString countText() { return currentPage().countText(); }
    /// Every word must be somewhere in a row of any table.
    void setFilterWords(const QString& words);
    void setFailingFirst(bool first);
    /// The kinds of addresses compared, above the table of addresses.
    void setComparisonShown(bool shown);
    /// Turns to the table of the thing's kind, and puts the keyboard there.
    void showKindOf(const layout::ItemId& item);
    TablePage& currentPage() { return page(currentIndex()); }

signals:
    void countChanged();
    void itemSelected(const hopscope::layout::ItemId& item);
    void itemActivated(const hopscope::layout::ItemId& item);
    void addressClicked(const QString& address);
    /// Others put into the menu of a row what they can do with its thing.
    void itemMenuWanted(QMenu* menu, const hopscope::layout::ItemId& item);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void addPage(const QString& name, tables::RowTableModel* model);
    void refreshShown();
    void hideEmptyColumns();
    void showAddresses(const AddressReading& reading);
    void retranslate();

    tables::ObjectTableModel* m_nodes;
    tables::ObjectTableModel* m_pods;
    tables::ObjectTableModel* m_services;
    tables::AddressTableModel* m_addresses;
    panels::ComparisonView* m_comparison;
    std::vector<TablePage*> m_pages;
    cluster::SnapshotPointer m_snapshot;
    facts::NetworkFacts m_facts;
    bool m_addressesStale = false;
    bool m_comparesKinds = true; ///< above the addresses
    QTimer m_columns; ///< runs while there is something new to look at
    threads::PacedWork* m_addressWork; ///< of a large cluster, beside the window's thread
};

} // namespace hopscope::app

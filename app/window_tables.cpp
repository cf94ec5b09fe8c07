#include "app/window_tables.h"

#include "app/range_observer.h"
#include "app/window_context.h"
#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/panels/comparison_view.h"
#include "widgets/threads/paced_work.h"
#include "widgets/wording/wording.h"

#include <QEvent>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace hopscope::app {

namespace {

constexpr std::chrono::milliseconds addressPause{1000};
constexpr std::chrono::milliseconds columnPause{500}; ///< a look at every pod

} // namespace

/// What the page of addresses shows of a cluster.
struct AddressReading
{
    tables::RowsPointer rows;
    std::optional<std::vector<facts::ComparisonRow>> comparison; ///< where it is shown
};

TableTabs::TableTabs(QWidget* parent) : QTabWidget(parent)
{
    m_addressWork = new threads::PacedWork(addressPause, this);
    setObjectName(QStringLiteral("tables"));
    setDocumentMode(true);
    m_nodes = new tables::ObjectTableModel(kube::Kind::Node, this);
    m_pods = new tables::ObjectTableModel(kube::Kind::Pod, this);
    m_services = new tables::ObjectTableModel(kube::Kind::Service, this);
    m_addresses = new tables::AddressTableModel(this);
    addPage(QStringLiteral("nodesTable"), m_nodes);
    addPage(QStringLiteral("podsTable"), m_pods);
    addPage(QStringLiteral("servicesTable"), m_services);
    addPage(QStringLiteral("addressesTable"), m_addresses);
    m_comparison = new panels::ComparisonView(this);
    page(AddressesPage).setHead(m_comparison);
    setCurrentIndex(PodsPage);
    m_columns.setSingleShot(true);
    m_columns.setInterval(columnPause);
    connect(&m_columns, &QTimer::timeout, this, &TableTabs::hideEmptyColumns);
    connect(this, &QTabWidget::currentChanged, this, &TableTabs::countChanged);
    connect(this, &QTabWidget::currentChanged, this, &TableTabs::refreshShown);
    retranslate();
}

void TableTabs::setFilterWords(const QString& words)
{
    for (TablePage* each : m_pages)
        each->proxy().setFilterWords(words);
}

void TableTabs::setFailingFirst(bool first)
{
    for (TablePage* each : m_pages)
        each->proxy().setFailingFirst(first);
}

void TableTabs::setComparisonShown(bool shown)
{
    if (shown == std::exchange(m_comparesKinds, shown))
        return;
    m_comparison->setVisible(shown);
    m_addressesStale = m_addressesStale || shown; // it was left out meanwhile
    refreshShown();
}

void TableTabs::addPage(const QString& name, tables::RowTableModel* model)
{
    auto* added = new TablePage(name, model, this);
    m_pages.push_back(added);
    addTab(added, QString());
    connect(added, &TablePage::countChanged, this, &TableTabs::countChanged);
    connect(added, &TablePage::itemSelected, this, &TableTabs::itemSelected);
    connect(added, &TablePage::addressClicked, this, &TableTabs::addressClicked);
    connect(added, &TablePage::itemActivated, this, &TableTabs::itemActivated);
    connect(added, &TablePage::itemMenuWanted, this, &TableTabs::itemMenuWanted);
}

void TableTabs::clear()
{
    m_addressWork->forget();
    m_snapshot.reset();
    m_nodes->clear();
    m_pods->clear();
    m_services->clear();
    m_addresses->clear();
    m_comparison->setRows({});
}

void TableTabs::setSnapshot(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts, TimePoint now)
{
    m_snapshot = snapshot;
    m_facts = facts;
    setNow(now);
    m_nodes->setSnapshot(snapshot);
    m_pods->setSnapshot(snapshot);
    m_services->setSnapshot(snapshot);
    m_addressesStale = true;
    refreshShown();
    if (!m_columns.isActive())
        m_columns.start();
}

void TableTabs::hideEmptyColumns()
{
    if (!m_snapshot || !isVisible())
        return;
    const std::pair<kube::Kind, Page> pages[] = {
        {kube::Kind::Node, NodesPage}, {kube::Kind::Pod, PodsPage}, {kube::Kind::Service, ServicesPage}};
    for (const auto& [kind, index] : pages)
        page(index).setEmptyColumns(tables::emptyColumns(kind, *m_snapshot));
}

void TableTabs::showEvent(QShowEvent* event)
{
    QTabWidget::showEvent(event);
    hideEmptyColumns();
}

/// What looks at every pod is made when it is looked at.
void TableTabs::refreshShown()
{
    if (!m_snapshot || currentIndex() != AddressesPage || !std::exchange(m_addressesStale, false))
        return;
    const auto read = [snapshot = m_snapshot, facts = m_facts, compares = m_comparesKinds] {
        AddressReading reading;
        reading.rows = tables::addressRows(facts::addressTable(*snapshot, facts));
        if (compares)
            reading.comparison = facts::addressComparison(*snapshot, facts);
        return reading;
    };
    if (RangeObserver::isSmall(*m_snapshot)) {
        m_addressWork->forget();
        showAddresses(read());
    } else {
        m_addressWork->request(read, [this](AddressReading reading) {
            reading.rows = m_addressWork->freedHere(std::move(reading.rows)); // as long as it took to make them
            showAddresses(reading);
        });
    }
}

void TableTabs::showAddresses(const AddressReading& reading)
{
    m_addresses->follow(reading.rows);
    if (reading.comparison)
        m_comparison->setRows(*reading.comparison);
}

void TableTabs::setNow(TimePoint now)
{
    m_nodes->setNow(now);
    m_pods->setNow(now);
    m_services->setNow(now);
}

void TableTabs::setNamespaces(const QSet<QString>& namespaces)
{
    for (TablePage* each : m_pages)
        each->setNamespaces(namespaces);
}

void TableTabs::setObjectFilter(const tables::ObjectFilter& filter, bool again)
{
    for (TablePage* each : m_pages)
        each->setObjectFilter(filter, again);
    if (!again)
        emit countChanged();
}

void TableTabs::setTheme(const paint::Theme& theme)
{
    for (TablePage* each : m_pages)
        each->setTheme(theme);
}

void TableTabs::setKindStates(const std::vector<source::KindState>& states, source::SourceKind source)
{
    QStringList addresses;
    const std::pair<kube::Kind, Page> pages[] = {
        {kube::Kind::Node, NodesPage}, {kube::Kind::Pod, PodsPage}, {kube::Kind::Service, ServicesPage}};
    for (const auto& [kind, index] : pages) {
        source::KindState state;
        state.kind = kind;
        const auto found = std::find_if(states.begin(), states.end(), [kind = kind](const auto& each) { return each.kind == kind; });
        const QString sentence = wording::emptyTableSentence(found == states.end() ? state : *found, source);
        page(index).setEmptyText(sentence);
        addresses << sentence;
    }
    page(AddressesPage).setEmptyText(addresses.join(u'\n'));
}

TablesView TableTabs::view() const
{
    TablesView view{currentIndex(), {}};
    for (const TablePage* each : m_pages)
        view.columns << each->columns();
    return view;
}

void TableTabs::setView(const TablesView& view)
{
    setCurrentIndex(view.page);
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        m_pages[i]->setColumns(view.columns.value(int(i)));
}

void TableTabs::selectItem(const std::optional<layout::ItemId>& item)
{
    const auto kind = item ? tableKindOf(*item) : std::nullopt;
    const auto selectIn = [&](Page index, bool isKind) {
        std::optional<layout::ItemId> wanted = isKind ? item : std::nullopt;
        if (wanted && index == ServicesPage)
            wanted = layout::ItemId{layout::ItemKind::Service, item->key, {}};
        page(index).selectItem(wanted);
        // The addresses stay in view: their rows belong to things of every kind.
        if (isKind && currentIndex() != AddressesPage)
            setCurrentIndex(index);
    };
    selectIn(NodesPage, kind == kube::Kind::Node);
    selectIn(PodsPage, kind == kube::Kind::Pod);
    selectIn(ServicesPage, kind == kube::Kind::Service);
    if (currentIndex() == AddressesPage && !page(AddressesPage).view().hasFocus())
        page(AddressesPage).selectItem(item);
}

void TableTabs::showKindOf(const layout::ItemId& item)
{
    const auto kind = tableKindOf(item);
    if (kind)
        setCurrentIndex(kind == kube::Kind::Node ? NodesPage : kind == kube::Kind::Pod ? PodsPage : ServicesPage);
    currentPage().view().setFocus();
}

void TableTabs::retranslate()
{
    setTabText(NodesPage, tr("Nodes"));
    setTabText(PodsPage, tr("Pods"));
    setTabText(ServicesPage, tr("Services"));
    setTabText(AddressesPage, tr("Addresses"));
    m_addresses->retranslate();
    emit countChanged();
}

void TableTabs::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTabWidget::changeEvent(event);
}

} // namespace hopscope::app

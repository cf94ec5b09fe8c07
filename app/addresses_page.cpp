#include "app/addresses_page.h"

#include "app/address_verdict.h"
#include "app/range_card.h"
#include "app/range_grid_view.h"
#include "app/range_observer.h"
#include "app/range_tree_view.h"
#include "model/addresses/question.h"
#include "model/facts/address_table.h"
#include "model/ip/endpoint.h"
#include "widgets/charts/bar_chart.h"
#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/panels/comparison_view.h"
#include "widgets/threads/paced_work.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace hopscope::app {

namespace {

using namespace std::chrono_literals;

constexpr auto workPause = 50ms; ///< between two answers to a person
constexpr auto followPause = 1s; ///< between two looks at a cluster that changes
constexpr int edge = 12;
constexpr int cardEdge = 14;
constexpr int leastCard = 300;
constexpr int leastTree = 260; ///< with a chart below
constexpr int aroundTree = 90; ///< the card's head and foot
constexpr std::size_t worthComparing = 2; ///< nodes

QFrame* addCard(QWidget* parent, const char* name)
{
    auto* card = new QFrame(parent);
    card->setObjectName(QLatin1String(name));
    return card;
}

} // namespace

AddressesPage::AddressesPage(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("addressesPage"));
    m_work = new threads::PacedWork(workPause, this);
    m_comparing = new threads::PacedWork(followPause, this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(followPause);
    build();
    connectParts();
    retranslate();
}

void AddressesPage::build()
{
    QFrame* kinds = addCard(this, "comparisonCard");
    m_comparison = new panels::ComparisonView(kinds);
    m_comparison->setFrameShape(QFrame::NoFrame);
    auto* inKinds = new QVBoxLayout(kinds);
    inKinds->setContentsMargins(cardEdge - 6, 6, cardEdge - 6, 6);
    inKinds->addWidget(m_comparison);
    m_across = new QSplitter(Qt::Horizontal, this);
    m_across->setObjectName(QStringLiteral("addressesAcross"));
    m_across->setHandleWidth(edge);
    m_across->addWidget(buildTree(m_across));
    m_card = new RangeCard(m_across);
    m_card->setMinimumWidth(leastCard);
    m_across->addWidget(m_card);
    m_across->setChildrenCollapsible(false);
    m_across->setStretchFactor(0, 3);
    m_across->setStretchFactor(1, 2);
    m_across->setSizes({1'000, 600}); // shares
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(edge);
    column->addWidget(kinds);
    column->addWidget(m_across, 1);
}

QWidget* AddressesPage::buildTree(QWidget* parent)
{
    QFrame* card = addCard(parent, "treeCard");
    m_title = new labels::PlainLabel(card);
    m_title->setProperty("role", QStringLiteral("section"));
    m_hint = new labels::PlainLabel(card);
    m_hint->setProperty("role", QStringLiteral("hint"));
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_all = new QToolButton(card);
    m_all->setObjectName(QStringLiteral("allAddresses"));
    m_all->setProperty("role", QStringLiteral("text"));
    m_all->setFocusPolicy(Qt::TabFocus);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(cardEdge, 0, 6, 0);
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_hint, 1);
    head->addWidget(m_all);
    m_tree = new RangeTreeView(card);
    m_verdict = new labels::PlainLabel(card);
    m_verdict->setObjectName(QStringLiteral("addressVerdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setContentsMargins(cardEdge, 0, cardEdge, 0);
    m_inTree = new QVBoxLayout(card);
    m_inTree->setContentsMargins(1, 6, 1, 8);
    m_inTree->setSpacing(6);
    m_inTree->addLayout(head);
    m_inTree->addWidget(m_tree, 1);
    m_inTree->addWidget(m_verdict);
    return card;
}

void AddressesPage::connectParts()
{
    connect(&m_pause, &QTimer::timeout, this, &AddressesPage::follow);
    connect(m_comparison, &panels::ComparisonView::addressClicked, this, &AddressesPage::addressChosen);
    connect(m_tree, &RangeTreeView::rowChosen, this, [this](const addresses::RangeRow& row) { read(wholeOf(row)); });
    connect(m_tree, &RangeTreeView::addressClicked, this, &AddressesPage::addressChosen);
    connect(m_card, &RangeCard::addressChosen, this, &AddressesPage::addressChosen);
    connect(m_card, &RangeCard::portChosen, this, &AddressesPage::askPort);
    connect(m_card, &RangeCard::partOpened, this, [this](const RangePart& part) { read(part, {true, false}); });
    connect(m_card, &RangeCard::readingOutdated, this, [this] { read(m_part); });
    connect(m_card, &RangeCard::upRequested, this, [this] {
        if (!m_part || m_part->isWhole())
            return;
        RangePart whole = *m_part;
        whole.shown = whole.range ? whole.range->range : ip::Cidr();
        whole.ports = whole.allPorts;
        read(whole);
    });
    connect(m_all, &QToolButton::clicked, this, &AddressesPage::allAddressesRequested);
}

void AddressesPage::setCluster(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts)
{
    if (snapshot != m_snapshot || !(facts == m_facts))
        ++m_moment;
    m_snapshot = snapshot;
    m_facts = facts;
    if (isVisible() && !m_pause.isActive())
        follow();
}

void AddressesPage::clear()
{
    m_work->forget();
    m_comparing->forget();
    m_pause.stop();
    dropKnown();
    m_snapshot.reset();
    m_readMoment = 0;
    m_comparedMoment = 0;
    m_facts = {};
    m_part.reset();
    m_asked.reset();
    m_isToReveal = false;
    m_tree->setRows({});
    m_comparison->setRows({});
    m_nodeUse = {};
    showChart();
    m_card->setReading({});
    showVerdict();
}

void AddressesPage::dropKnown()
{
    if (m_known)
        m_work->release(std::exchange(m_known, nullptr));
}

/// What has changed, at once in a small cluster, now and then in a large one.
void AddressesPage::follow()
{
    if (!m_snapshot || isUpToDate() || !isVisible())
        return;
    read(m_part);
    compare();
    if (!RangeObserver::isSmall(*m_snapshot))
        m_pause.start();
}

void AddressesPage::read(const std::optional<RangePart>& part, PartManner manner)
{
    // What is asked for again before it was answered was chosen as before.
    if (m_isAnswered || !(part == m_part))
        m_manner = manner;
    m_part = part;
    if (!m_snapshot || !isVisible())
        return;
    const RangeQuestion question{!isUpToDate(), part, m_manner.isOpened, m_card->room()};
    const Asked asked{++m_question, m_moment, m_manner};
    if (!RangeObserver::isSmall(*m_snapshot)) {
        readBesideWindow(question, asked);
        return;
    }
    m_work->forget();
    dropKnown();
    take(readRanges({m_snapshot, m_facts}, question), asked);
}

void AddressesPage::readBesideWindow(RangeQuestion question, const Asked& asked)
{
    if (!m_known)
        m_known = std::make_shared<Known>();
    m_isAnswered = false;
    const auto work = [known = m_known, snapshot = m_snapshot, facts = m_facts, moment = m_moment, question]() mutable {
        if (std::exchange(known->indexMoment, moment) != moment) {
            known->index.update(snapshot);
            known->index.setFacts(facts);
        }
        // What is asked for again while the first answer is on its way has the tree from that.
        question.wantsTree = std::exchange(known->treeMoment, moment) != moment;
        return readRanges(known->index, question);
    };
    m_work->request(work, [this, asked](RangeReading reading) { take(std::move(reading), asked); });
}

/// Always beside the window's thread: it looks at every address, and nobody waits for it.
void AddressesPage::compare()
{
    if (std::exchange(m_comparedMoment, m_moment) == m_moment)
        return;
    m_isCompared = false;
    const auto work = [snapshot = m_snapshot, facts = m_facts] { return facts::addressComparison(*snapshot, facts); };
    m_comparing->request(work, [this](std::vector<facts::ComparisonRow> rows) {
        m_isCompared = true;
        m_comparison->setRows(std::move(rows));
    });
}

void AddressesPage::takeRows(RangeReading& reading, std::uint64_t moment)
{
    m_readMoment = moment;
    m_tree->setRows(*std::move(reading.rows));
    reading.rows.reset();
    m_nodeUse = std::move(reading.nodeUse);
    showChart();
    showVerdict();
}

void AddressesPage::take(RangeReading reading, const Asked& asked)
{
    if (!reading.rows && !reading.part)
        return; // asked for before there was anything to choose
    if (reading.rows)
        takeRows(reading, asked.moment);
    if (asked.question != m_question)
        return; // something else was chosen since: its answer is on the way
    m_isAnswered = true;
    m_part = reading.part;
    m_card->setReading(std::move(reading));
    if (m_part)
        m_tree->showPart(*m_part);
    m_card->setAsked(m_asked);
    if (asked.manner.goesToAsked)
        m_card->grid().goToAsked();
    if (std::exchange(m_isToReveal, false))
        reveal();
}

void AddressesPage::showAsked(const QString& asked)
{
    const auto question = addresses::parseQuestion(asked.toStdString());
    m_asked = question && addresses::isAddressQuestion(asked.toStdString()) ? question->address : std::nullopt;
    m_card->setAsked(m_asked);
    m_isToReveal = m_asked.has_value();
    if (m_isToReveal && isVisible() && isUpToDate()) {
        m_isToReveal = false;
        reveal();
    }
}

void AddressesPage::reveal()
{
    if (!m_asked)
        return;
    const bool isThere = m_part && m_part->range && m_part->shown.contains(*m_asked);
    const auto& cells = m_card->grid().cells();
    if (isThere && m_isAnswered && !cells.empty() && cells.front().isOne())
        m_card->grid().goToAsked();
    else if (const auto part = partAround(m_tree->rows(), *m_asked))
        read(part, {false, true});
}

/// Of a NodePort what is known is known of a node's address with it.
void AddressesPage::askPort(int port)
{
    if (!m_snapshot)
        return;
    for (const kube::Node& node : m_snapshot->nodes) {
        for (const ip::Family family : {ip::Family::V4, ip::Family::V6}) {
            const auto address = node.firstAddress("InternalIP", family);
            if (!address)
                continue;
            emit addressChosen(QString::fromStdString(ip::joinHostPort(*address, std::to_string(port))));
            return;
        }
    }
}

void AddressesPage::showVerdict()
{
    const AddressVerdict verdict = m_snapshot ? addressVerdict(*m_snapshot, m_facts) : AddressVerdict();
    m_verdict->setText(verdict.sentences.join(u'\n'));
    if (m_verdict->property("bad").toBool() == verdict.isBad)
        return;
    m_verdict->setProperty("bad", verdict.isBad);
    m_verdict->style()->unpolish(m_verdict);
    m_verdict->style()->polish(m_verdict);
}

/// A chart costs a start of the program more than all else on the page: it is made when it is first looked at.
void AddressesPage::showChart()
{
    if (!m_chart && m_nodeUse.bars.size() < worthComparing)
        return;
    if (!m_chart) {
        m_chart = new charts::BarChart(charts::BarMeaning::Addresses, m_tree->parentWidget());
        m_chart->setObjectName(QStringLiteral("nodeUse"));
        m_chart->setTheme(*m_theme);
        m_inTree->insertWidget(m_inTree->indexOf(m_verdict), m_chart);
    }
    m_chart->setData({tr("The fullest of the nodes' ranges"), tr("in use", "addresses"), {}, tr("free", "addresses"), {}}, m_nodeUse);
    fitChart();
}

void AddressesPage::fitChart()
{
    if (!m_chart)
        return;
    const int height = m_chart->heightForWidth(std::max(1, m_tree->width()));
    const bool hasRoom = m_across->height() - height - aroundTree >= leastTree;
    m_chart->setVisible(hasRoom && m_nodeUse.bars.size() >= worthComparing);
}

QWidget& AddressesPage::firstWidget()
{
    return *m_tree;
}

void AddressesPage::setTheme(const paint::Theme& theme, double textScale)
{
    m_tree->setTheme(theme, textScale);
    m_card->setTheme(theme, textScale);
    m_theme = &theme;
    if (m_chart)
        m_chart->setTheme(theme);
}

void AddressesPage::retranslate()
{
    m_title->setText(tr("Ranges"));
    m_hint->setText(tr("who gives out which addresses, and what is left"));
    m_all->setText(tr("All addresses"));
    labels::setToolTip(*m_all, tr("The table of all addresses, below"));
    labels::setAccessibleName(*m_comparison, tr("Kinds of addresses compared"));
    m_tree->retranslate();
    showVerdict();
    showChart();
}

void AddressesPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AddressesPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitChart();
}

void AddressesPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    follow();
    if (isUpToDate() && std::exchange(m_isToReveal, false))
        reveal();
}

/// Who does not look holds no cluster of a moment ago. What was still asked for is asked for when somebody looks again.
void AddressesPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_pause.stop();
    m_work->forget();
    m_comparing->forget();
    dropKnown();
    if (!std::exchange(m_isAnswered, true))
        m_readMoment = 0;
    if (!std::exchange(m_isCompared, true))
        m_comparedMoment = 0;
}

} // namespace hopscope::app

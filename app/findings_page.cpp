#include "app/findings_page.h"

#include "app/choice_row.h"
#include "app/finding_model.h"
#include "app/finding_text.h"
#include "app/severity_delegate.h"
#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/labels/rich_browser.h"
#include "widgets/panels/html_rows.h"
#include "widgets/panels/item_links.h"
#include "widgets/threads/paced_work.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace hopscope::app {

namespace {

constexpr auto pause = std::chrono::milliseconds(150);
constexpr int edgeOfPage = 12; ///< as the other tables have it
constexpr int gap = 8;
constexpr int leastDetails = 300;
constexpr int roomForObjects = 110; ///< letters of a list that has room for more than what is wrong and the rule
constexpr int roomForTimes = 75;

} // namespace

FindingsPage::FindingsPage(QWidget* parent) : QWidget(parent)
{
    m_work = new threads::PacedWork(pause, this);
    m_model = new FindingModel(this);
    m_grouping = new QActionGroup(this);
    for (const char* name : {"findingsBySeverity", "findingsByObject", "findingsByRule"})
        addGrouping(name);
    m_grouping->actions().constFirst()->setChecked(true);
    build();
    connectParts();
    retranslate();
}

QAction* FindingsPage::addGrouping(const char* name)
{
    auto* action = new QAction(m_grouping);
    action->setObjectName(QLatin1String(name));
    action->setCheckable(true);
    return action;
}

void FindingsPage::build()
{
    auto* across = new QSplitter(Qt::Horizontal, this);
    across->addWidget(buildList(across));
    across->addWidget(buildDetails(across));
    across->setChildrenCollapsible(false);
    across->setStretchFactor(0, 5);
    across->setStretchFactor(1, 3);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(across);
}

QWidget* FindingsPage::buildList(QWidget* parent)
{
    auto* side = new QWidget(parent);
    m_filter = new QLineEdit(side);
    m_filter->setObjectName(QStringLiteral("findingsFilter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_summary = new labels::PlainLabel(side);
    m_summary->setObjectName(QStringLiteral("findingsSummary"));
    m_tree = new QTreeView(side);
    m_tree->setObjectName(QStringLiteral("findings"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->installEventFilter(this);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setTabKeyNavigation(false);
    m_tree->setExpandsOnDoubleClick(true);
    m_tree->setIndentation(14);
    m_delegate = new SeverityDelegate(m_tree);
    m_tree->setItemDelegate(m_delegate);
    m_tree->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_tree->header()->setHighlightSections(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(FindingModel::SentenceColumn, QHeaderView::Stretch);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 5, 6, 3);
    row->setSpacing(gap);
    row->addWidget(new ChoiceRow(QStringLiteral("findingsGrouping"), m_grouping, side));
    row->addWidget(m_filter, 1);
    row->addWidget(m_summary);
    m_findAll = new QPushButton(side);
    m_findAll->setObjectName(QStringLiteral("findingsFindAll"));
    row->addWidget(m_findAll);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(edgeOfPage, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_tree, 1);
    return side;
}

QWidget* FindingsPage::buildDetails(QWidget* parent)
{
    auto* side = new QWidget(parent);
    side->setMinimumWidth(leastDetails);
    m_details = new labels::RichBrowser(side);
    m_details->setObjectName(QStringLiteral("findingDetails"));
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setOpenLinks(false);
    m_details->document()->setDocumentMargin(10);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(10, 4, 10, 4);
    row->setSpacing(gap);
    const auto addButton = [&](const char* name) {
        auto* button = new QPushButton(side);
        button->setObjectName(QLatin1String(name));
        row->addWidget(button);
        return button;
    };
    m_showPacket = addButton("findingShowPacket");
    m_showOnMap = addButton("findingShowOnMap");
    m_copy = addButton("findingCopyCommand");
    row->addStretch(1);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_details, 1);
    return side;
}

void FindingsPage::connectParts()
{
    connect(m_filter, &QLineEdit::textChanged, this, &FindingsPage::read);
    connect(m_grouping, &QActionGroup::triggered, this, &FindingsPage::read);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_isFilling)
            showDetails();
    });
    connect(m_tree, &QTreeView::activated, this, &FindingsPage::choose);
    const auto remember = [this](const QModelIndex& group, bool isOpen) {
        if (!m_isFilling)
            m_folds[m_model->rows().groups[std::size_t(group.row())].name] = isOpen;
    };
    connect(m_tree, &QTreeView::expanded, this, [remember](const QModelIndex& group) { remember(group, true); });
    connect(m_tree, &QTreeView::collapsed, this, [remember](const QModelIndex& group) { remember(group, false); });
    connect(m_tree->header(), &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (!m_isFilling && !m_isFitting && column != FindingModel::SentenceColumn)
            m_widths[column] = width;
    });
    connect(m_details, &labels::RichBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (const auto item = panels::itemOfLink(link))
            emit itemChosen(*item);
    });
    connect(m_showOnMap, &QPushButton::clicked, this, [this] { choose(m_tree->currentIndex()); });
    connect(m_findAll, &QPushButton::clicked, this, [this] { emit searchRequested(QStringLiteral("finding in (error, warning)")); });
    connect(m_showPacket, &QPushButton::clicked, this, [this] {
        if (const auto* found = chosen(); found && found->finding.proof)
            emit proofRequested(*found->finding.proof);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const auto* found = chosen())
            QApplication::clipboard()->setText(findingCommand(found->finding));
    });
}

void FindingsPage::setFound(const std::shared_ptr<const FoundAt>& found, TimePoint now)
{
    m_found = found;
    m_now = now;
    m_stale = true;
    if (!found) { // what was folded and looked for is another cluster's
        m_folds.clear();
        m_filter->clear();
    }
    if (isVisible() || !found)
        read();
}

void FindingsPage::read()
{
    m_stale = false;
    const std::shared_ptr<const findings::FindingsReading> reading = m_found ? m_found->reading() : nullptr;
    if (!reading) {
        m_work->forget();
        take(std::make_shared<const FindingRows>());
        return;
    }
    const auto grouping = FindingGrouping(m_grouping->actions().indexOf(m_grouping->checkedAction()));
    m_work->request([reading, grouping, filter = m_filter->text()] { return std::make_shared<const FindingRows>(findingRows(reading, grouping, filter)); },
                    [this](std::shared_ptr<const FindingRows> rows) { take(m_work->freedHere(std::move(rows))); });
}

/// What was chosen stays chosen, and where one was in the list.
void FindingsPage::take(std::shared_ptr<const FindingRows> rows)
{
    if (*rows != m_model->rows()) {
        const QScopedValueRollback<bool> filling(m_isFilling, true);
        const findings::WatchedFinding* before = chosen();
        const std::optional<findings::Finding> kept = before ? std::optional(before->finding) : std::nullopt;
        const QModelIndex chosenBefore = m_tree->currentIndex();
        const bool isGroup = chosenBefore.isValid() && !chosenBefore.parent().isValid();
        const QString keptGroup = isGroup ? m_model->rows().groups[std::size_t(chosenBefore.row())].name : QString();
        const int scroll = m_tree->verticalScrollBar()->value();
        m_model->setRows(std::move(rows), m_now);
        unfold();
        fitColumns();
        QModelIndex current = kept ? m_model->indexOf(*kept) : isGroup ? indexOfGroup(keptGroup) : QModelIndex();
        if (!current.isValid())
            current = m_model->index(0, 0, m_model->index(0, 0));
        if (const QModelIndex group = current.parent(); group.isValid() && !m_tree->isExpanded(group))
            current = group; // what is folded stays so
        m_tree->setCurrentIndex(current);
        m_tree->verticalScrollBar()->setValue(scroll);
    }
    showSummary();
    showDetails();
}

QModelIndex FindingsPage::indexOfGroup(const QString& name) const
{
    const std::vector<FindingGroup>& groups = m_model->rows().groups;
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const FindingGroup& each) { return each.name == name; });
    return group == groups.end() ? QModelIndex() : m_model->index(int(group - groups.begin()), 0);
}

void FindingsPage::unfold()
{
    for (std::size_t i = 0; i < m_model->rows().groups.size(); ++i) {
        const FindingGroup& group = m_model->rows().groups[i];
        const auto fold = m_folds.find(group.name);
        m_tree->setFirstColumnSpanned(int(i), {}, true);
        m_tree->setExpanded(m_model->index(int(i), 0), fold == m_folds.end() ? group.isOpen : fold->second);
    }
}

void FindingsPage::fitColumns()
{
    const QScopedValueRollback<bool> fitting(m_isFitting, true);
    const QFontMetrics metrics(m_tree->font());
    const int letter = metrics.averageCharWidth();
    const auto fit = [this](int column, int width) {
        const auto byHand = m_widths.find(column);
        m_tree->header()->resizeSection(column, byHand == m_widths.end() ? width : byHand->second);
    };
    fit(FindingModel::SeverityColumn, metrics.horizontalAdvance(tr("not checked")) + SeverityDelegate::markRoom + 34);
    fit(FindingModel::ObjectColumn, 26 * letter);
    fit(FindingModel::RuleColumn, 27 * letter);
    fit(FindingModel::SinceColumn, 14 * letter);
    // The sentence names the object, and the details have all of it: in a narrow list they leave the room to the sentence.
    m_tree->setColumnHidden(FindingModel::ObjectColumn, m_tree->width() < roomForObjects * letter);
    m_tree->setColumnHidden(FindingModel::SinceColumn, m_tree->width() < roomForTimes * letter);
}

const findings::WatchedFinding* FindingsPage::chosen() const
{
    return m_model->foundAt(m_tree->currentIndex());
}

void FindingsPage::showDetails()
{
    const findings::WatchedFinding* found = chosen();
    m_showPacket->setVisible(found && found->finding.proof);
    m_showOnMap->setVisible(found && placeOf(found->finding));
    m_copy->setVisible(found);
    const FindingRow* row = m_model->rowAt(m_tree->currentIndex());
    const labels::RichText text = found ? findingHtml(*found, m_now)
                                  : row ? panels::heading(row->severity) + panels::paragraph(row->sentence) + panels::paragraph(row->rule)
                                        : panels::paragraph(tr("Choose a finding to see what it was found in and what mends it."));
    if (text == m_shown)
        return; // whoever reads on stays where he is
    m_shown = text;
    m_details->setText(text);
}

void FindingsPage::showSummary()
{
    m_findAll->setVisible(m_found && m_found->reading()->isWrong());
    if (!m_found) {
        m_summary->setText({});
        return;
    }
    const findings::FindingsReading& reading = *m_found->reading();
    QStringList parts{summaryOfFindings(reading)};
    if (reading.suppressed > 0)
        parts << tr("%Ln suppressed", "findings", int(reading.suppressed));
    if (reading.waiting > 0)
        parts << tr("%Ln waiting", "findings", int(reading.waiting));
    m_summary->setText(parts.join(QStringLiteral(" · ")));
    labels::setToolTip(*m_summary, reading.waiting > 0 ? tr("What has just begun is shown if it lasts a minute, or five where a controller has to answer.")
                                                       : QString());
}

void FindingsPage::choose(const QModelIndex& index)
{
    const findings::WatchedFinding* found = m_model->foundAt(index);
    if (!found)
        return;
    if (const auto item = placeOf(found->finding))
        emit itemChosen(*item);
    else
        emit nothingToShow();
}

void FindingsPage::filterBy(const QString& words)
{
    m_filter->setText(words);
}

void FindingsPage::begin()
{
    m_tree->setFocus(Qt::OtherFocusReason);
}

void FindingsPage::setTheme(const paint::Theme& theme)
{
    m_delegate->setTheme(theme);
    m_tree->doItemsLayout();
    fitColumns();
}

void FindingsPage::retranslate()
{
    const QStringList names{tr("By severity"), tr("By object"), tr("By rule")};
    for (int i = 0; i < names.size(); ++i)
        m_grouping->actions().at(i)->setText(names[i]);
    m_filter->setPlaceholderText(tr("Filter: a rule, an object, a word"));
    labels::setAccessibleName(*m_filter, tr("Filter of the findings"));
    labels::setAccessibleName(*m_tree, tr("Findings"));
    labels::setAccessibleName(*m_details, tr("The finding that is chosen"));
    m_findAll->setText(tr("Find on the map"));
    labels::setToolTip(*m_findAll, tr("Marks everything with an error or a warning on the map; F3 goes from one to the next"));
    m_showPacket->setText(tr("Show the packet"));
    m_showOnMap->setText(tr("Show on the map"));
    m_copy->setText(tr("Copy the command"));
    m_model->retranslate();
    showSummary();
    showDetails();
    m_stale = true;
    if (m_found && isVisible())
        read();
}

/// Down leads from the filter into the list.
bool FindingsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree && event->type() == QEvent::Resize)
        fitColumns();
    if (watched == m_filter && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        begin();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FindingsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FindingsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        read();
}

} // namespace hopscope::app

#include "widgets/panels/cluster_page.h"

#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/panels/observation_view.h"
#include "widgets/panels/path_button.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace hopscope::panels {

namespace {

constexpr int edge = 16;
constexpr int linesOfRow = 3;

/// One line, cut where there is no room; whole in its tool tip and for a screen reader.
class CutLabel : public labels::PlainLabel
{
public:
    using PlainLabel::PlainLabel;

    QSize minimumSizeHint() const override { return {1, PlainLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }

    void resizeEvent(QResizeEvent* event) override
    {
        PlainLabel::resizeEvent(event);
        const bool cut = fontMetrics().horizontalAdvance(text()) > width();
        labels::setToolTip(*this, cut ? text() : QString());
    }
};

void setWords(labels::PlainLabel* label, const QString& text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

ClusterPage::ClusterPage(QWidget* parent) : QScrollArea(parent), m_theme(&paint::Theme::of(paint::ThemeKind::Light))
{
    setObjectName(QStringLiteral("clusterPage"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(this);
    content->setObjectName(QStringLiteral("panelContent"));
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(edge, 10, edge, 12);
    m_column->setSpacing(4);
    setWidget(content);
    build();
    retranslate();
}

labels::PlainLabel* ClusterPage::addLabel(const char* role, const char* name)
{
    auto* label = new labels::PlainLabel(widget());
    label->setProperty("role", QLatin1String(role));
    label->setWordWrap(true);
    if (name)
        label->setObjectName(QLatin1String(name));
    m_column->addWidget(label);
    return label;
}

void ClusterPage::build()
{
    m_title = addLabel("title", "clusterName");
    m_counts = addLabel("plain", "counts");
    m_intro = addLabel("plain", "clusterIntro");
    m_arriving = addLabel("plain", "clusterArriving");
    m_column->addSpacing(4);
    m_network = new QWidget(widget());
    m_rows = new QGridLayout(m_network);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(8);
    m_rows->setVerticalSpacing(0);
    m_rows->setColumnStretch(0, 1);
    m_column->addWidget(m_network);
    m_column->addSpacing(6);
    m_tryTitle = addLabel("section");
    m_paths = new QVBoxLayout;
    m_paths->setSpacing(6);
    m_column->addLayout(m_paths);
    m_lessons = new QPushButton(widget());
    m_lessons->setObjectName(QStringLiteral("pageLessons"));
    m_column->addWidget(m_lessons, 0, Qt::AlignLeft);
    m_ownTitle = addLabel("section");
    m_own = new QWidget(widget());
    auto* own = new QHBoxLayout(m_own);
    own->setContentsMargins(0, 0, 0, 0);
    m_openFile = new QPushButton(m_own);
    m_openFile->setObjectName(QStringLiteral("pageOpenFile"));
    m_connect = new QPushButton(m_own);
    m_connect->setObjectName(QStringLiteral("pageConnect"));
    own->addWidget(m_openFile);
    own->addWidget(m_connect);
    own->addStretch(1);
    m_column->addWidget(m_own);
    m_conflictTitle = addLabel("section");
    m_conflicts = addLabel("plain", "clusterConflicts");
    m_rangeTitle = addLabel("section");
    m_ranges = new ObservationView(widget());
    m_ranges->setMargin(0);
    m_column->addWidget(m_ranges);
    m_column->addStretch(1);
    connect(m_lessons, &QPushButton::clicked, this, &ClusterPage::lessonsRequested);
    connect(m_openFile, &QPushButton::clicked, this, &ClusterPage::openFileRequested);
    connect(m_connect, &QPushButton::clicked, this, &ClusterPage::contextsRequested);
}

void ClusterPage::showCluster(const QString& name, source::SourceKind kind, const QString& counts, const QString& arriving)
{
    m_isBuiltIn = kind == source::SourceKind::Scenario;
    m_title->setText(name);
    m_counts->setText(counts);
    setWords(m_arriving, arriving);
    m_intro->setVisible(m_isBuiltIn);
    m_ownTitle->setVisible(m_isBuiltIn);
    m_own->setVisible(m_isBuiltIn);
}

void ClusterPage::showNetwork(const facts::NetworkFacts& facts, const facts::RangeCounts& counts)
{
    m_facts = facts;
    m_rangeCounts = counts;
    fillRows();
}

void ClusterPage::fillRows()
{
    std::vector<NetworkRow> rows = networkRows(m_facts, m_rangeCounts);
    const QStringList conflicts = conflictSentences(m_facts);
    m_conflictTitle->setVisible(!conflicts.isEmpty());
    setWords(m_conflicts, conflicts.join(QStringLiteral("\n\n")));
    if (rows == m_shownRows)
        return;
    m_shownRows = std::move(rows);
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [this](const QString& text, const QString& role, int row, int column, bool selectable, int columns = 1) {
        auto* label = role == QLatin1String("detail") ? new CutLabel(m_network) : new labels::PlainLabel(m_network);
        label->setProperty("role", role);
        label->setText(text);
        label->setWordWrap(role == QLatin1String("value"));
        if (selectable)
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_rows->addWidget(label, row, column, 1, columns, column == 0 ? Qt::Alignment() : Qt::AlignRight | Qt::AlignVCenter);
        label->show();
    };
    int line = 0;
    for (const NetworkRow& row : m_shownRows) {
        add(row.name, QStringLiteral("name"), line, 0, false);
        add(row.value, QStringLiteral("value"), line + 1, 0, true);
        if (!row.basis.isEmpty())
            add(row.basis, row.role, line + 1, 1, false);
        if (!row.detail.isEmpty())
            add(row.detail, QStringLiteral("detail"), line + 2, 0, false, 2);
        line += linesOfRow;
        m_rows->setRowMinimumHeight(line++, 5);
    }
}

void ClusterPage::showRanges(const facts::ObservedRanges& ranges, const facts::NetworkFacts& facts)
{
    m_ranges->setRanges(ranges, facts);
    const bool any = !m_ranges->text().isEmpty();
    m_rangeTitle->setVisible(any);
    m_ranges->setVisible(any);
}

void ClusterPage::showPaths(const std::vector<flow::PathWorthTrying>& paths)
{
    m_tryTitle->setVisible(!paths.empty());
    if (paths == m_shownPaths)
        return;
    m_shownPaths = paths;
    // Who stands on one of them with the keys stays there: the buttons are used again.
    while (m_buttons.size() > paths.size()) {
        delete m_buttons.back();
        m_buttons.pop_back();
    }
    for (std::size_t i = 0; i < paths.size(); ++i) {
        if (i < m_buttons.size()) {
            m_buttons[i]->setPath(paths[i]);
            continue;
        }
        auto* button = new PathButton(paths[i], widget());
        button->setObjectName(QStringLiteral("tryPath%1").arg(i));
        button->setTheme(*m_theme);
        connect(button, &QAbstractButton::clicked, this, [this, button] { emit pathChosen(button->path().query); });
        m_paths->addWidget(button);
        m_buttons.push_back(button);
    }
}

void ClusterPage::setTheme(const paint::Theme& theme)
{
    m_theme = &theme;
    for (PathButton* button : m_buttons)
        button->setTheme(theme);
}

void ClusterPage::retranslate()
{
    m_intro->setText(tr("A small cluster to learn on. It lives by itself, and nothing is written anywhere."));
    m_tryTitle->setText(tr("Try this"));
    m_lessons->setText(tr("Lessons…"));
    labels::setToolTip(*m_lessons, tr("Twelve lessons and an exam, about this cluster"));
    m_ownTitle->setText(tr("Look at your own"));
    m_openFile->setText(tr("Open a file…"));
    labels::setToolTip(*m_openFile, tr("What kubectl get … -o json or yaml wrote"));
    m_connect->setText(tr("Connect…"));
    labels::setToolTip(*m_connect, tr("A cluster of your kubeconfig"));
    m_conflictTitle->setText(tr("What does not fit together"));
    m_rangeTitle->setText(tr("What the pods' addresses say"));
    labels::setAccessibleName(*this, tr("The cluster"));
    fillRows();
}

void ClusterPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

} // namespace hopscope::panels

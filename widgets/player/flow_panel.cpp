#include "widgets/player/flow_panel.h"

#include "widgets/player/evidence_view.h"
#include "widgets/player/flow_places.h"
#include "widgets/player/header_table.h"
#include "widgets/player/hop_list.h"
#include "widgets/player/player_bar.h"
#include "widgets/wording/wording.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hopscope::player {

namespace {

/// Two IPv4 addresses with their ports stand side by side.
constexpr int narrowest = 396;

} // namespace

FlowPanel::FlowPanel(QWidget* parent) : QWidget(parent), m_theme(&paint::Theme::of(paint::ThemeKind::Light))
{
    setObjectName(QStringLiteral("flowPanel"));
    setMinimumWidth(narrowest);
    buildParts();
    arrangeParts();
    connect(m_chooser, &FlowChooser::traceRequested, this, &FlowPanel::showFlow);
    connect(m_player, &FlowPlayer::hopChanged, this, &FlowPanel::showHop);
    connect(m_candidates, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item)
            setCandidate(std::size_t(m_candidates->indexOfTopLevelItem(item)));
    });
    retranslate();
}

void FlowPanel::buildParts()
{
    m_player = new FlowPlayer(this);
    m_chooser = new FlowChooser(this);
    m_verdict = new QLabel(this);
    m_verdict->setObjectName(QStringLiteral("flowVerdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::RichText);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_candidates = new QTreeWidget(this);
    m_candidates->setObjectName(QStringLiteral("flowCandidates"));
    m_candidates->setRootIsDecorated(false);
    m_candidates->setColumnCount(3);
    m_candidates->header()->setStretchLastSection(false);
    m_candidates->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_candidates->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_candidates->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_bar = new PlayerBar(*m_player, this);
    m_hops = new HopList(*m_player, this);
    m_evidence = new QTextBrowser(this);
    m_evidence->setObjectName(QStringLiteral("flowEvidence"));
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_hops, QString());
    m_tabs->addTab(m_evidence, QString());
    m_header = new HeaderTable(this);
    m_why = new QLabel(this);
    m_why->setObjectName(QStringLiteral("flowWhy"));
    m_why->setWordWrap(true);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void FlowPanel::arrangeParts()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_chooser);
    layout->addWidget(m_verdict);
    layout->addWidget(m_candidates);
    layout->addWidget(m_bar);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_header);
    layout->addWidget(m_why);
    layout->addStretch(0); // takes the room while there is no flow
}

void FlowPanel::setTheme(const paint::Theme& theme)
{
    m_theme = &theme;
    m_header->setTheme(theme);
    showTrace();
}

void FlowPanel::setCluster(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts)
{
    m_snapshot = snapshot;
    m_facts = facts;
    m_chooser->setPlaces(sourceTexts(*snapshot), targetTexts(*snapshot));
    refreshFlow();
}

void FlowPanel::clear()
{
    m_query.reset();
    m_trace.reset();
    m_error.reset();
    m_outdated = false;
    m_chooser->setText(End::Source, {});
    m_chooser->setText(End::Target, {});
    m_player->setTimeline(std::nullopt);
    showTrace();
    emit flowShown(m_trace, 0);
}

void FlowPanel::showFlow(const flow::Query& query)
{
    if (!m_snapshot)
        return;
    m_query = query;
    m_outdated = false;
    m_candidate = 0;
    m_chooser->setText(End::Source, QString::fromStdString(flow::toString(query.from)));
    m_chooser->setText(End::Target, QString::fromStdString(flow::toString(query.to)));
    m_chooser->setProtocol(query.protocol);
    Result<flow::FlowTrace> found = flow::findFlow(*m_snapshot, m_facts, query);
    m_error = found ? std::nullopt : std::optional(found.error());
    m_trace = found ? std::make_shared<const flow::FlowTrace>(std::move(*found)) : nullptr;
    showTrace();
    restartTimeline();
}

void FlowPanel::refreshFlow()
{
    // What is being played stays as it was when it was asked for; that it is old is said.
    if (!m_query || !m_trace)
        return;
    const Result<flow::FlowTrace> found = flow::findFlow(*m_snapshot, m_facts, *m_query);
    const bool outdated = !found || !(*found == *m_trace);
    if (outdated == m_outdated)
        return;
    m_outdated = outdated;
    m_verdict->setText(verdictHtml());
}

void FlowPanel::setCandidate(std::size_t candidate)
{
    if (candidate == m_candidate || !m_trace || candidate >= m_trace->candidates.size())
        return;
    m_candidate = candidate;
    restartTimeline();
}

void FlowPanel::restartTimeline()
{
    if (m_trace) {
        flow::FlowTimeline timeline(*m_trace, m_candidate);
        const bool anyOuter = std::any_of(timeline.steps().begin(), timeline.steps().end(),
                                          [](const flow::Step& step) { return step.outer.has_value(); });
        m_header->setRoomFor(anyOuter ? 5 : 2);
        m_player->setTimeline(std::move(timeline));
    } else {
        m_player->setTimeline(std::nullopt);
    }
    emit flowShown(m_trace, m_candidate);
    showHop();
}

QString FlowPanel::verdictHtml() const
{
    if (m_error)
        return wording::errorSentence(*m_error).toHtmlEscaped();
    if (!m_trace)
        return tr("Choose a source and a destination, then press Trace. A right click on the map does it, too.").toHtmlEscaped();
    const bool good = m_trace->verdict == flow::Verdict::Delivered;
    const bool bad = !good && m_trace->verdict != flow::Verdict::Unknown && m_trace->verdict != flow::Verdict::NameOnly;
    const QColor color = good ? m_theme->ready : bad ? m_theme->failing : m_theme->text;
    const QString mark = good ? QStringLiteral("✔ ") : bad ? QStringLiteral("✘ ") : QString();
    QString html = QStringLiteral("<span style=\"font-weight:600\"><span style=\"color:%1\">%2</span>%3</span><br>%4")
                       .arg(color.name(), mark, wording::verdictSentence(*m_trace).toHtmlEscaped(),
                            wording::clientSeesSentence(m_trace->clientSees).toHtmlEscaped());
    if (m_outdated)
        html += QStringLiteral("<br><i>%1</i>").arg(
            tr("The cluster has changed since: press Trace to see how it is now.").toHtmlEscaped());
    return html;
}

void FlowPanel::showTrace()
{
    m_verdict->setText(verdictHtml());
    const bool any = m_trace != nullptr;
    for (QWidget* part : {static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_tabs), static_cast<QWidget*>(m_header),
                          static_cast<QWidget*>(m_why)})
        part->setVisible(any);
    m_evidence->setHtml(any ? evidenceHtml(*m_trace) : QString());
    showCandidates();
}

void FlowPanel::showCandidates()
{
    const QSignalBlocker blocker(m_candidates);
    m_candidates->clear();
    m_candidates->setVisible(m_trace && m_trace->candidates.size() > 1);
    if (!m_trace)
        return;
    for (const flow::Candidate& candidate : m_trace->candidates) {
        const QString pod = candidate.pod ? QString::fromStdString(candidate.pod->name)
                                          : QString::fromStdString(candidate.endpoint.toString());
        auto* item = new QTreeWidgetItem(m_candidates, {pod, QString::fromStdString(candidate.node),
                                                        QString::fromStdString(candidate.probability.toString())});
        item->setToolTip(0, QString::fromStdString((candidate.pod ? candidate.pod->toString() + "\n" : std::string()) +
                                                   candidate.endpoint.toString()));
        if (candidate.result != flow::CandidateResult::Works)
            item->setText(2, item->text(2) + QStringLiteral(" ✘"));
    }
    const int rows = std::clamp(m_candidates->topLevelItemCount(), 1, 4);
    m_candidates->setFixedHeight(m_candidates->header()->sizeHint().height() + rows * (fontMetrics().height() + 4) + 6);
    if (m_candidates->topLevelItemCount() > 0)
        m_candidates->setCurrentItem(m_candidates->topLevelItem(int(m_candidate)));
}

void FlowPanel::showHop()
{
    const bool any = m_player->timeline() && m_player->timeline()->hopCount() > 0;
    if (!any) {
        m_header->setFrame(std::nullopt);
        m_why->clear();
        return;
    }
    const flow::FlowFrame frame = m_player->frame();
    m_header->setFrame(frame);
    m_why->setText(wording::stepSentence(frame.step, frame.before));
}

void FlowPanel::retranslate()
{
    m_tabs->setTabText(0, tr("Hops"));
    m_tabs->setTabText(1, tr("Why, and what it rests on"));
    m_candidates->setHeaderLabels({tr("Possible endpoint"), tr("Node"), tr("Share")});
    m_candidates->setAccessibleName(tr("Possible endpoints and their shares"));
    m_candidates->setToolTip(tr("Chosen once for each connection. Select one to play its path."));
    showTrace();
    showHop();
}

void FlowPanel::keyPressEvent(QKeyEvent* event)
{
    if (!m_trace || !pressPlayerKey(*m_player, event->key()))
        QWidget::keyPressEvent(event);
}

void FlowPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace hopscope::player

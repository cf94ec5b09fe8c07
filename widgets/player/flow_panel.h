// A flow from the question to the last hop of the reply.
#pragma once

#include "widgets/player/flow_chooser.h"
#include "widgets/player/flow_player.h"

#include "model/flow/find_flow.h"
#include "widgets/paint/theme.h"

class QLabel;
class QTabWidget;
class QTextBrowser;
class QTreeWidget;

namespace hopscope::player {

class HeaderTable;
class HopList;
class PlayerBar;

using TracePointer = std::shared_ptr<const flow::FlowTrace>;

class FlowPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FlowPanel(QWidget* parent = nullptr);

    void setTheme(const paint::Theme& theme);
    void setCluster(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts);
    /// Forgets question and answer: another cluster.
    void clear();

    FlowChooser& chooser() { return *m_chooser; }
    FlowPlayer& player() { return *m_player; }
    const TracePointer& trace() const { return m_trace; }
    std::size_t candidate() const { return m_candidate; }

    /// Computes the flow and begins to show it.
    void showFlow(const flow::Query& query);
    void setCandidate(std::size_t candidate);

signals:
    /// Nothing when there is no flow any more.
    void flowShown(const hopscope::player::TracePointer& trace, std::size_t candidate);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildParts();
    void arrangeParts();
    void showTrace();
    void showCandidates();
    void showHop();
    void refreshFlow();
    void restartTimeline();
    QString verdictHtml() const;
    void retranslate();

    cluster::SnapshotPointer m_snapshot;
    facts::NetworkFacts m_facts;
    std::optional<flow::Query> m_query;
    TracePointer m_trace;
    std::optional<Error> m_error;
    bool m_outdated = false; ///< the cluster has changed so that the shown flow would now be another
    std::size_t m_candidate = 0;
    const paint::Theme* m_theme;

    FlowPlayer* m_player;
    FlowChooser* m_chooser;
    QLabel* m_verdict;
    QTreeWidget* m_candidates;
    PlayerBar* m_bar;
    QTabWidget* m_tabs;
    HopList* m_hops;
    QTextBrowser* m_evidence;
    HeaderTable* m_header;
    QLabel* m_why;
};

} // namespace hopscope::player

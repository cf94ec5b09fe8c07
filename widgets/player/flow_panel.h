// A flow from the question to the last hop of the reply: the answer first, then what it rests on and what if.
#pragma once

#include "widgets/player/flow_chooser.h"
#include "widgets/player/flow_inquiry.h"
#include "widgets/player/path_steps.h"

#include "widgets/paint/map_painter.h"

#include <QElapsedTimer>

#include <functional>

class QScrollArea;
class QTabWidget;
class QTimer;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::player {

class AssumptionEditor;
class CandidateList;
class ConnectionRun;
class NameView;
class StepList;
class VerdictView;
class WaysView;
class WhatIfBand;
class WhatIfEditor;
class WhyView;

class FlowPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FlowPanel(QWidget* parent = nullptr);

    void setTheme(const paint::Theme& theme);
    /// The shown flow follows the cluster: it is asked again, and stays at its hop where the path still has it.
    void setCluster(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts);
    /// Forgets question and answer: another cluster.
    void clear();

    FlowChooser& chooser() { return *m_chooser; }
    FlowPlayer& player() { return *m_player; }
    /// The steps of what is shown, and which is looked at.
    PathSteps& steps() { return *m_steps; }
    /// What is shown: the connection, or the name's own packet while that is looked at.
    const TracePointer& trace() const { return m_shown; }
    std::size_t candidate() const { return m_candidate; }
    const FlowInquiry& inquiry() const { return m_inquiry; }
    /// What every picture of this flow says in words: what is supposed, and why the packet ends where it ends.
    paint::FlowRemarks remarks() const;

    /// Computes the flow and begins to show it.
    void showFlow(const flow::Query& query);
    void setCandidate(std::size_t candidate);
    /// Shows a path that somebody else leads along, such as a lesson, or none; until nothing leads any more, the panel tells nothing of its
    /// own question, and then goes on with it.
    void followGuide(std::optional<PathSteps::Path> path);

signals:
    /// Another flow begins; nothing when there is none any more.
    void flowShown(const hopscope::player::TracePointer& trace, std::size_t candidate);
    /// The same flow goes on: the cluster or a supposition has changed.
    void flowContinued(const hopscope::player::TracePointer& trace, std::size_t candidate);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct OwnQuestion
    {
        FlowInquiry inquiry;
        std::size_t candidate = 0;
        bool lookupShown = false;
        std::size_t step = 0;
        double seconds = 0;
        std::optional<PathSteps::Path> former;
    };

    // flow_panel.cpp: parts, and who hears whom
    void buildParts();
    void buildTabs();
    void arrangeParts();
    void connectParts();
    void retranslate();
    // flow_panel_show.cpp: what is shown
    bool hasOwn() const { return m_shown && !m_guided; }
    void fillPlaces();
    void beginFlow();
    void followFlow();
    void takeShown();
    void restartTimeline();
    void tellSteps();
    void showLookup(bool shown);
    void comeBackTo(const OwnQuestion& own);
    void supposeAnew(const std::function<void()>& change);
    std::shared_ptr<const PathSteps::Former> formerOf(const PathSteps::Path& path) const;
    void noticeChange(const TracePointer& before, std::size_t candidate);
    void showAnswer();
    void showVerdict();
    void showNotice();
    void takeBackPhrase(int index);

    FlowInquiry m_inquiry;
    std::optional<PathSteps::Path> m_guided; ///< while somebody leads
    std::optional<OwnQuestion> m_own; ///< meanwhile, and where it was
    TracePointer m_shown;
    bool m_lookupShown = false;
    bool m_placesOutdated = false; ///< the lists of sources and destinations are older than the cluster
    std::size_t m_candidate = 0;
    std::optional<PathSteps::Path> m_former; ///< what was shown before the last supposition
    QString m_change; ///< how the cluster changed the answer; empty: it has not
    QElapsedTimer m_changed;
    QTimer* m_seconds; ///< runs while there is a change to tell of

    QScrollArea* m_scroll;
    FlowPlayer* m_player;
    PathSteps* m_steps;
    FlowChooser* m_chooser;
    WhatIfBand* m_band;
    VerdictView* m_verdict;
    WaysView* m_ways;
    labels::PlainLabel* m_notice;
    NameView* m_name;
    CandidateList* m_candidates;
    ConnectionRun* m_run;
    QTabWidget* m_tabs;
    StepList* m_list;
    WhyView* m_why;
    AssumptionEditor* m_assumptions;
    WhatIfEditor* m_whatIf;
};

} // namespace hopscope::player

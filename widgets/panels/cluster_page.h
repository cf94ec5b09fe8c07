// The cluster's own page: what it is, its network, and paths worth trying. Shown while nothing is selected.
#pragma once

#include "model/facts/address_table.h"
#include "model/flow/worth_trying.h"
#include "model/source/cluster_source.h"
#include "widgets/panels/cluster_page_rows.h"
#include "widgets/paint/theme.h"

#include <QScrollArea>

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::panels {

class ObservationView;
class PathButton;

class ClusterPage : public QScrollArea
{
    Q_OBJECT
public:
    explicit ClusterPage(QWidget* parent = nullptr);

    /// `counts` is "3 nodes · 16 pods · 3 Services"; `arriving` says what is still on its way.
    void showCluster(const QString& name, source::SourceKind kind, const QString& counts, const QString& arriving);
    void showNetwork(const facts::NetworkFacts& facts, const facts::RangeCounts& counts);
    void showRanges(const facts::ObservedRanges& ranges, const facts::NetworkFacts& facts);
    void showPaths(const std::vector<flow::PathWorthTrying>& paths);
    void setTheme(const paint::Theme& theme);

signals:
    void pathChosen(const hopscope::flow::Query& query);
    void openFileRequested();
    void contextsRequested();
    void lessonsRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    labels::PlainLabel* addLabel(const char* role, const char* name = nullptr);
    void build();
    void fillRows();
    void retranslate();

    const paint::Theme* m_theme;
    QVBoxLayout* m_column;
    labels::PlainLabel* m_title;
    labels::PlainLabel* m_counts;
    labels::PlainLabel* m_intro;
    labels::PlainLabel* m_arriving;
    QWidget* m_network;
    QGridLayout* m_rows;
    labels::PlainLabel* m_tryTitle;
    QVBoxLayout* m_paths;
    std::vector<PathButton*> m_buttons;
    QPushButton* m_lessons;
    labels::PlainLabel* m_ownTitle;
    QWidget* m_own; ///< what to open in place of the built-in cluster
    QPushButton* m_openFile;
    QPushButton* m_connect;
    labels::PlainLabel* m_conflictTitle;
    labels::PlainLabel* m_conflicts;
    labels::PlainLabel* m_rangeTitle;
    ObservationView* m_ranges;
    std::vector<flow::PathWorthTrying> m_shownPaths;
    std::vector<NetworkRow> m_shownRows;
    facts::NetworkFacts m_facts;
    facts::RangeCounts m_rangeCounts;
    bool m_isBuiltIn = false;
};

} // namespace hopscope::panels

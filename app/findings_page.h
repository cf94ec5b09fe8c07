// What is wrong with the cluster's network: a list in groups, and beside it one finding in full.
#pragma once

#include <QWidget> // before the model's headers: moc 6.4 ends at <compare> otherwise

#include "app/finding_items.h"
#include "app/finding_rows.h"
#include "widgets/labels/rich_text.h"
#include "widgets/paint/theme.h"

#include <map>

class QAction;
class QActionGroup;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace hopscope::labels {
class PlainLabel;
class RichBrowser;
}
namespace hopscope::threads {
class PacedWork;
}

namespace hopscope::app {

class FindingModel;
class SeverityDelegate;

class FindingsPage : public QWidget
{
    Q_OBJECT
public:
    explicit FindingsPage(QWidget* parent = nullptr);

    /// Put into rows only while the page is in view, on a thread of its own.
    void setFound(const std::shared_ptr<const FoundAt>& found, TimePoint now);
    void setTheme(const paint::Theme& theme);
    /// Only what is about this, in place of the filter that was there.
    void filterBy(const QString& words);
    /// Takes the keys.
    void begin();

    QTreeView& tree() { return *m_tree; }
    QLineEdit& filter() { return *m_filter; }
    labels::RichBrowser& details() { return *m_details; }
    QActionGroup& grouping() { return *m_grouping; }

signals:
    /// Return or a double click on a finding, or a link to one of its objects.
    void itemChosen(const hopscope::layout::ItemId& item);
    /// None of its objects stands on the map.
    void nothingToShow();
    /// To be looked for on the map, in the search language.
    void searchRequested(const QString& query);
    void proofRequested(const hopscope::findings::Proof& proof);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QWidget* buildList(QWidget* parent);
    QWidget* buildDetails(QWidget* parent);
    QAction* addGrouping(const char* name);
    void connectParts();
    void read();
    void take(std::shared_ptr<const FindingRows> rows);
    void unfold();
    void showDetails();
    void showSummary();
    void choose(const QModelIndex& index);
    const findings::WatchedFinding* chosen() const;
    void retranslate();
    void fitColumns();
    QModelIndex indexOfGroup(const QString& name) const;

    std::shared_ptr<const FoundAt> m_found;
    TimePoint m_now{};
    bool m_stale = true;
    std::map<QString, bool> m_folds; ///< groups that somebody folded or unfolded
    std::map<int, int> m_widths;     ///< of columns that somebody made wider or narrower
    bool m_isFilling = false;
    bool m_isFitting = false;
    threads::PacedWork* m_work;
    FindingModel* m_model;
    SeverityDelegate* m_delegate;
    QActionGroup* m_grouping;
    QLineEdit* m_filter;
    QTreeView* m_tree;
    labels::PlainLabel* m_summary;
    labels::RichBrowser* m_details;
    labels::RichText m_shown; ///< in the details
    QPushButton* m_findAll;
    QPushButton* m_showOnMap;
    QPushButton* m_showPacket;
    QPushButton* m_copy;
};

} // namespace hopscope::app

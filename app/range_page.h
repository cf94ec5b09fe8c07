// The ranges that addresses come from, as a tree with what is left; beside it the addresses of one of them, cell by cell.
#pragma once

#include <QWidget> // before the model's headers: moc 6.4 ends at <compare> otherwise

#include "model/addresses/address_index.h"
#include "widgets/paint/theme.h"

class QTableView;

namespace hopscope::labels {
class PlainLabel;
}
namespace hopscope::tables {
class RangeCellModel;
class RangeModel;
}
namespace hopscope::threads {
class PacedWork;
}

namespace hopscope::app {

class CellDelegate;
struct RangeReading;

class RangePage : public QWidget
{
    Q_OBJECT
public:
    explicit RangePage(QWidget* parent = nullptr);

    /// Looked at only while the page is in view.
    void setCluster(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts);
    void clear();
    void setTheme(const paint::Theme& theme);

    QTableView& ranges() { return *m_ranges; }
    QTableView& grid() { return *m_grid; }

signals:
    /// An address or a range was clicked, or chosen with Return.
    void addressChosen(const QString& address);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void connectParts();
    void read();
    void take(RangeReading reading);
    /// Of the range that is chosen in the tree.
    void showChosen();
    void showCell();
    void retranslate();

    cluster::SnapshotPointer m_snapshot;
    facts::NetworkFacts m_facts;
    bool m_stale = true;
    std::optional<addresses::KnownRange> m_chosen;
    threads::PacedWork* m_work; ///< of a large cluster, beside the window's thread
    tables::RangeModel* m_tree;
    tables::RangeCellModel* m_cells;
    CellDelegate* m_delegate;
    QTableView* m_ranges;
    QTableView* m_grid;
    labels::PlainLabel* m_title;
    labels::PlainLabel* m_cell; ///< what the cell is that the keyboard or the mouse is at
};

} // namespace hopscope::app

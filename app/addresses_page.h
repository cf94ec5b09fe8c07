// The view of all addresses: the kinds compared, the tree of ranges with what is left, and one range cell by cell.
#pragma once

#include <QTimer>
#include <QWidget> // before the model's headers: moc 6.4 ends at <compare> otherwise

#include "app/range_reading.h"
#include "widgets/paint/theme.h"

class QSplitter;
class QToolButton;
class QVBoxLayout;

namespace hopscope::charts {
class BarChart;
}
namespace hopscope::labels {
class PlainLabel;
}
namespace hopscope::panels {
class ComparisonView;
}
namespace hopscope::threads {
class PacedWork;
}

namespace hopscope::app {

class RangeCard;
class RangeTreeView;

class AddressesPage : public QWidget
{
    Q_OBJECT
public:
    explicit AddressesPage(QWidget* parent = nullptr);

    /// Looked at only while the page is in view.
    void setCluster(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts);
    void clear();
    /// What was asked elsewhere: the range that holds the address is shown, with a frame around its cell. Anything else takes the frame away.
    void showAsked(const QString& asked);
    void setTheme(const paint::Theme& theme, double textScale);
    /// The keyboard begins here.
    QWidget& firstWidget();

    panels::ComparisonView& comparison() { return *m_comparison; }
    RangeTreeView& tree() { return *m_tree; }
    RangeCard& card() { return *m_card; }

signals:
    /// An address, a range or an address with a port was clicked, or chosen with Return.
    void addressChosen(const QString& address);
    void allAddressesRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QWidget* buildTree(QWidget* parent);
    void connectParts();
    void follow();
    /// Of the part; as `isOpened` of RangeQuestion.
    void read(const std::optional<RangePart>& part, bool isOpened = false);
    /// The kinds, by a look at every address.
    void compare();
    void take(RangeReading reading, const cluster::SnapshotPointer& snapshot);
    /// The address that was asked for last, once the ranges are known.
    void reveal();
    void askPort(int port);
    void showVerdict();
    void showChart();
    /// Where the tree leaves room for it.
    void fitChart();
    void retranslate();

    cluster::SnapshotPointer m_snapshot;
    facts::NetworkFacts m_facts;
    cluster::SnapshotPointer m_readSnapshot; ///< of which the tree is shown
    std::optional<RangePart> m_part;
    std::optional<ip::IpAddress> m_asked;
    bool m_isToReveal = false;
    /// What was worked out of a large cluster; belongs to one job at a time.
    struct Known
    {
        addresses::AddressIndex index;
        cluster::SnapshotPointer treeOf; ///< of which the tree was read
    };
    std::shared_ptr<Known> m_known;
    threads::PacedWork* m_work; ///< of a large cluster, beside the window's thread
    threads::PacedWork* m_comparing; ///< the same; the ranges do not wait for it
    cluster::SnapshotPointer m_comparedSnapshot;
    QTimer m_pause; ///< runs while the last change was shown a moment ago
    panels::ComparisonView* m_comparison;
    labels::PlainLabel* m_title;
    labels::PlainLabel* m_hint;
    QToolButton* m_all;
    RangeTreeView* m_tree;
    charts::BarData m_nodeUse;
    charts::BarChart* m_chart = nullptr; ///< once there is something to compare
    QVBoxLayout* m_inTree;
    const paint::Theme* m_theme = &paint::Theme::of(paint::ThemeKind::Light);
    labels::PlainLabel* m_verdict;
    QSplitter* m_across;
    RangeCard* m_card;
};

} // namespace hopscope::app

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

/// How a part of a range was chosen.
struct PartManner
{
    bool isOpened = false;    ///< as in RangeQuestion
    bool goesToAsked = false; ///< the cursor goes to the address that was asked for
};

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
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QWidget* buildTree(QWidget* parent);
    void connectParts();
    /// Which question an answer belongs to, and to what moment of the cluster.
    struct Asked
    {
        std::uint64_t question = 0;
        std::uint64_t moment = 0;
        PartManner manner;
    };

    void follow();
    void read(const std::optional<RangePart>& part, PartManner manner = {});
    void readBesideWindow(RangeQuestion question, const Asked& asked);
    /// The kinds, by a look at every address.
    void compare();
    void take(RangeReading reading, const Asked& asked);
    void takeRows(RangeReading& reading, std::uint64_t moment);
    /// Whether the tree is of the cluster as it is.
    bool isUpToDate() const { return m_snapshot && m_readMoment == m_moment; }
    /// What a large cluster's addresses take is freed beside the window's thread.
    void dropKnown();
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
    std::uint64_t m_moment = 0; ///< grows with every other snapshot, and with every other facts of the same one
    std::uint64_t m_readMoment = 0; ///< of which the tree is shown
    std::uint64_t m_comparedMoment = 0; ///< of which the kinds are shown, or asked for
    std::uint64_t m_question = 0; ///< the newest one: what answers an older one chooses nothing
    bool m_isAnswered = true;
    bool m_isCompared = true;
    std::optional<RangePart> m_part; ///< that was chosen last
    PartManner m_manner;
    std::optional<ip::IpAddress> m_asked;
    bool m_isToReveal = false;
    /// What was worked out of a large cluster; belongs to one job at a time.
    struct Known
    {
        addresses::AddressIndex index;
        std::uint64_t indexMoment = 0;
        std::uint64_t treeMoment = 0;
    };
    std::shared_ptr<Known> m_known;
    threads::PacedWork* m_work; ///< of a large cluster, beside the window's thread
    threads::PacedWork* m_comparing; ///< the same; the ranges do not wait for it
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

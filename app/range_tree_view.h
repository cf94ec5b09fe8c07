// The tree of ranges, with a bar for how much of each is in use.
#pragma once

#include <QTreeView> // before the model's headers: moc 6.4 ends at <compare> otherwise

#include "model/addresses/range_tree.h"
#include "widgets/paint/theme.h"

namespace hopscope::tables {
class RangeModel;
}

namespace hopscope::app {

class RangeTreeDelegate;
struct RangePart;

class RangeTreeView : public QTreeView
{
    Q_OBJECT
public:
    explicit RangeTreeView(QWidget* parent = nullptr);

    void setRows(std::vector<addresses::RangeRow> rows);
    const std::vector<addresses::RangeRow>& rows() const;
    /// Chooses the row of the part's range, and tells nobody.
    void showPart(const RangePart& part);
    void setTheme(const paint::Theme& theme, double textScale);
    void retranslate();

signals:
    void rowChosen(const hopscope::addresses::RangeRow& row);
    /// The text of an address or a range was clicked.
    void addressClicked(const QString& address);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void unfold();
    void fitColumns();

    tables::RangeModel* m_model;
    RangeTreeDelegate* m_delegate;
    bool m_isShowing = false;
};

} // namespace hopscope::app

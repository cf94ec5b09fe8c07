// The tree of ranges, with a bar for how much of each is in use.
#pragma once

#include <QHash>
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

    /// What is open, chosen and in view stays so, also where other ranges have come or gone.
    void setRows(std::vector<addresses::RangeRow> rows);
    const std::vector<addresses::RangeRow>& rows() const;
    /// Chooses the row of the part's range, and tells nobody.
    void showPart(const RangePart& part);
    void setTheme(const paint::Theme& theme, double textScale);
    void retranslate();

signals:
    void rowChosen(const hopscope::addresses::RangeRow& row);
    /// The text of an address or a range was clicked; a row's range with Return.
    void addressClicked(const QString& address);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// How it is looked at.
    struct Look
    {
        QHash<QString, bool> open; ///< by the names of what has something in it
        std::optional<addresses::RangeRow> chosen;
        int scrolled = 0;
    };
    Look look() const;
    void restore(const Look& look);
    std::vector<QModelIndex> parents(const QModelIndex& above = {}) const;
    QString nameOf(const QModelIndex& index) const;
    void unfold();
    void fitColumns();

    tables::RangeModel* m_model;
    RangeTreeDelegate* m_delegate;
    bool m_isShowing = false;
};

} // namespace hopscope::app

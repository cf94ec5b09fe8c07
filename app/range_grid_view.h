// The cells of a range, one beside the other: with the mouse, the keyboard and a screen reader cell by cell.
#pragma once

#include <QTableView> // before the model's headers: moc 6.4 ends at <compare> otherwise

#include "app/range_reading.h"
#include "widgets/paint/theme.h"

namespace hopscope::tables {
class RangeCellModel;
}

namespace hopscope::app {

class RangeCellDelegate;

class RangeGridView : public QTableView
{
    Q_OBJECT
public:
    explicit RangeGridView(QWidget* parent = nullptr);

    void setCells(std::vector<addresses::RangeCell> cells, const addresses::GridShape& shape);
    /// The same cells in another size.
    void setShape(const addresses::GridShape& shape);
    const std::vector<addresses::RangeCell>& cells() const;
    /// The one that the keyboard or the mouse is at; null where none is.
    const addresses::RangeCell* currentCell() const;
    /// The address that was asked for has a frame; nothing: none was. Of another one than before the cell is where the keyboard goes on.
    void setAsked(const std::optional<ip::IpAddress>& address);
    /// To its cell, where it is among the cells.
    void goToAsked();
    void setTheme(const paint::Theme& theme, double textScale);
    /// What cells need, with the letters of this text size.
    addresses::CellNeeds needs() const { return m_needs; }

signals:
    void cellChosen(const hopscope::addresses::RangeCell& cell);
    /// Another cell has the keyboard, or the mouse is over it.
    void cellShown();
    void upRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void choose(const QModelIndex& index);
    QModelIndex placeAfter(const addresses::RangeCell& before) const;

    tables::RangeCellModel* m_model;
    RangeCellDelegate* m_delegate;
    addresses::CellNeeds m_needs;
    QPersistentModelIndex m_hovered;
    std::optional<ip::IpAddress> m_asked;
};

} // namespace hopscope::app

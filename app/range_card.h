// One range: its cells, what they mean, and line by line what is in it.
#pragma once

#include <QFrame> // before the model's headers: moc 6.4 ends at <compare> otherwise

#include "app/range_reading.h"
#include "widgets/paint/theme.h"

class QToolButton;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::app {

class CellLegend;
class RangeContentView;
class RangeGridView;

class RangeCard : public QFrame
{
    Q_OBJECT
public:
    explicit RangeCard(QWidget* parent = nullptr);

    /// With a part, its shape, cells and contents.
    void setReading(RangeReading reading);
    const std::optional<RangePart>& part() const { return m_part; }
    /// How much room there is for a grid.
    GridRoom room() const;
    void setAsked(const std::optional<ip::IpAddress>& address);
    void setTheme(const paint::Theme& theme, double textScale);

    RangeGridView& grid() { return *m_grid; }
    RangeContentView& list() { return *m_list; }

signals:
    /// The cell of several is to be shown cell by cell.
    void partOpened(const hopscope::app::RangePart& part);
    void upRequested();
    void addressChosen(const QString& address);
    void portChosen(int port);
    /// Other cells have room now.
    void readingOutdated();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void takeCell(const addresses::RangeCell& cell);
    void showTitle();
    void showCell();
    void fitGrid(const addresses::GridShape& shape);
    void retranslate();

    std::optional<RangePart> m_part;
    addresses::GridShape m_shape;
    QToolButton* m_up;
    QToolButton* m_address;
    labels::PlainLabel* m_purpose;
    RangeGridView* m_grid;
    labels::PlainLabel* m_cell; ///< what the cell is that the keyboard or the mouse is at
    CellLegend* m_legend;
    RangeContentView* m_list;
};

} // namespace hopscope::app

// What the cells of a grid mean, those that are in it.
#pragma once

#include <QWidget> // before the model's headers: moc 6.4 ends at <compare> otherwise

#include "model/addresses/range_cells.h"
#include "widgets/paint/theme.h"

namespace hopscope::app {

class CellLegend : public QWidget
{
    Q_OBJECT
public:
    explicit CellLegend(QWidget* parent = nullptr);

    void setCells(const std::vector<addresses::RangeCell>& cells);
    /// Whether one of them has the frame of what was asked for.
    void setAsked(bool isAsked);
    void setTheme(const paint::Theme& theme);
    /// In the order in which they stand.
    QStringList words() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {300, heightForWidth(300)}; }
    QSize minimumSizeHint() const override { return {100, 0}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Entry
    {
        addresses::RangeCell cell; ///< as it is painted
        QString word;
        bool isAsked = false;
    };
    void refresh();
    QSize swatch() const;
    std::vector<QRect> places(int width) const;

    std::array<bool, addresses::cellStateCount> m_states{};
    bool m_hasBand = false;
    bool m_hasSeveral = false;
    bool m_isAtLeast = false; ///< of several not all that are in use are known
    bool m_hasAsked = false;
    std::vector<Entry> m_entries;
    const paint::Theme* m_theme;
};

} // namespace hopscope::app

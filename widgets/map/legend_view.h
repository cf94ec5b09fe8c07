// What the signs on the map mean, at its foot: only those that are there.
#pragma once

#include "widgets/paint/legend_painter.h"

#include <QThreadPool>
#include <QTimer>
#include <QWidget>

namespace hopscope::map {

class MapView;

class LegendView : public QWidget
{
    Q_OBJECT
public:
    LegendView(MapView* view, QWidget* parent);
    ~LegendView() override;

    /// Whether a person wants to see it at all; it has no height while there is nothing to explain.
    void setWanted(bool wanted);
    bool isWanted() const { return m_wanted; }
    /// What stands there now, in words.
    QStringList words() const;
    /// Looks at the map now; by itself it does so a few times a second at most.
    void refresh();

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void lookAgain();
    void take(std::vector<paint::LegendEntry> entries);
    void refreshLevel();
    void tell();
    paint::LegendPainter painterFor(int width) const;

    MapView* m_view;
    std::vector<paint::LegendEntry> m_entries;
    QThreadPool m_pool;
    bool m_busy = false; ///< the legend of a large map is being worked out
    paint::Level m_level = paint::Level::Full;
    bool m_wanted = true;
    bool m_stale = false;
    QTimer m_pause; ///< runs while it need not look again
};

} // namespace hopscope::map

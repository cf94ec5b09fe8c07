// The stage in a window: stepped by the player's clock, by mouse and by keys.
#pragma once

#include "widgets/player/flow_player.h"
#include "widgets/stage/stage_painter.h"
#include "widgets/wording/stage_wording.h"

#include <QWidget>

namespace hopscope::stagepaint {

class StageView : public QWidget
{
    Q_OBJECT
public:
    /// The player's timeline is the shown candidate's; it must outlive the view.
    explicit StageView(player::FlowPlayer& player, QWidget* parent = nullptr);

    struct Path
    {
        std::shared_ptr<const flow::FlowTrace> trace; ///< nothing: an empty stage
        std::size_t candidate = 0;
        stage::FactsOfPlaces places;
        int podMtu = 0;
    };
    void setPath(Path path);
    void setTheme(const paint::Theme& theme);
    /// 0: as large as the view allows. While presenting 1.5 gives headers of 30 px.
    void setTextScale(double scale);

    const stage::Stage& stage() const { return m_stage; }
    std::size_t step() const { return moment().step; }
    void goToStep(std::size_t step);
    QSize sizeHint() const override { return {1280, 640}; }
    QSize minimumSizeHint() const override { return {640, 480}; }

signals:
    void candidateChosen(std::size_t candidate); ///< by a click on its gate
    void stepChanged(std::size_t step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rebuild();
    void follow();
    void toggleFold(std::size_t step);
    bool pressKey(int key);
    stage::StageMoment moment() const;
    QString stepInWords() const;

    player::FlowPlayer& m_player;
    wording::StageWording m_words;
    const paint::Theme* m_theme;
    Path m_path;
    std::set<int> m_unfolded;
    double m_textScale = 0;
    bool m_atLookup = false; ///< the step before the player's time begins
    std::size_t m_lastStep = 0;
    stage::Stage m_stage;
};

} // namespace hopscope::stagepaint

// The stage in a window, or one of its parts: follows the steps of a path, by mouse and by keys.
#pragma once

#include "widgets/player/path_steps.h"
#include "widgets/stage/stage_painter.h"

#include <QWidget>

namespace hopscope::stagepaint {

class StageView : public QWidget
{
    Q_OBJECT
public:
    /// The steps must outlive the view. Without places it is as high as its parts.
    explicit StageView(player::PathSteps& steps, stage::StageParts parts = {}, QWidget* parent = nullptr);

    void setTheme(const paint::Theme& theme);
    /// 0: as large as the view allows. At 1.5 headers have 30 px.
    void setTextScale(double scale);
    /// In pixels at scale 1.
    void setMargin(double margin);
    /// Before above after, where each header has room on one line.
    void setStackedHeaders(bool stacked);

    const stage::Stage& stage() const { return m_stage; }
    std::size_t step() const { return m_steps.step(); }
    stage::StageMoment moment() const;
    /// What computes the same stage at another size.
    stage::StageOptions options() const;
    QSize sizeHint() const override { return {1280, m_parts.places ? 640 : m_stage.height}; }
    QSize minimumSizeHint() const override { return {200, m_parts.places ? 180 : m_stage.height}; }

signals:
    void candidateChosen(std::size_t candidate); ///< by a click on its gate

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rebuild();
    void rebuildWhenShown();
    void follow();
    void retranslate();
    bool openFold(std::size_t step);
    bool pressKey(int key);

    player::PathSteps& m_steps;
    stage::StageParts m_parts;
    wording::StageWording m_words;
    const paint::Theme* m_theme;
    double m_textScale = 0;
    double m_margin = 18;
    bool m_stackedHeaders = false;
    bool m_outdated = true;
    stage::Stage m_stage;
};

} // namespace hopscope::stagepaint

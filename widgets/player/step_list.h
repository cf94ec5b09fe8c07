// The steps of the path as a list: number, place, what happens there; what changes nothing is folded.
#pragma once

#include "widgets/paint/theme.h"
#include "widgets/player/path_steps.h"

#include <QListWidget>

namespace hopscope::player {

class StepList : public QListWidget
{
    Q_OBJECT
public:
    /// The steps must outlive it.
    explicit StepList(PathSteps& steps, QWidget* parent = nullptr);
    void setTheme(const paint::Theme& theme);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refill();
    void addRow(const std::vector<std::size_t>& steps);
    void showStep();
    void takeRow(int row);
    bool joins(std::size_t first, std::size_t step) const;

    PathSteps& m_steps;
    wording::StageWording m_words;
    std::vector<std::vector<std::size_t>> m_rows; ///< the steps of each
};

} // namespace hopscope::player

// A question, its options as buttons, and, once one is chosen, whether it is right and why. Before that nothing here tells.
#pragma once

#include "widgets/lesson/asked_question.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QPushButton;
class QSpinBox;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::lessonview {

class QuestionView : public QWidget
{
    Q_OBJECT
public:
    explicit QuestionView(QWidget* parent = nullptr);

    /// Nothing: there is no question. `chosen`: the option that was chosen.
    void showQuestion(const std::optional<AskedQuestion>& question, std::optional<std::size_t> chosen);
    /// Beside each option, how many hands went up for it: to be counted in a room.
    void countHands(bool counts);
    /// One for each option.
    void setHands(const std::vector<int>& hands);
    bool isWaiting() const { return m_question && !m_chosen; }
    /// As if its button were clicked; nothing happens where there is no such option, or one was chosen before.
    void choose(std::size_t option);

signals:
    void optionChosen(std::size_t option);
    void handsCounted(std::size_t option, int hands);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillOptions();
    void clearOptions();
    QSpinBox* handsField(std::size_t option);
    void nameHands();
    void showJudgement();

    std::optional<AskedQuestion> m_question;
    std::optional<std::size_t> m_chosen;
    labels::PlainLabel* m_ask;
    QGridLayout* m_options;
    std::vector<QPushButton*> m_buttons;
    std::vector<QSpinBox*> m_hands; ///< of each option
    bool m_countsHands = false;
    labels::PlainLabel* m_verdict;
    labels::PlainLabel* m_because;
    labels::PlainLabel* m_why;
    labels::PlainLabel* m_restsOn;
};

} // namespace hopscope::lessonview

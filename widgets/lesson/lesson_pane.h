// The page of a lesson beside its picture: what is said and asked, back and on, and the score at the end.
#pragma once

#include "widgets/lesson/question_view.h"

#include <QScrollArea>

class QPushButton;

namespace hopscope::lessonview {

struct ShownPage
{
    QString title;
    QString remark;   ///< what to know about all of it
    std::size_t number = 1;
    std::size_t count = 1;
    QString text;
    std::optional<AskedQuestion> question;
    std::optional<std::size_t> chosen;
    bool isEnd = false;      ///< after the last page: the score
    std::size_t right = 0;   ///< of those that were asked
    std::size_t asked = 0;
    std::vector<int> hands;  ///< that went up for each option, as far as they were counted
};

class LessonPane : public QScrollArea
{
    Q_OBJECT
public:
    explicit LessonPane(QWidget* parent = nullptr);

    void showPage(const ShownPage& page);
    /// A question waits for its answer.
    bool isWaiting() const { return m_question->isWaiting(); }
    QString progress() const;
    /// Whether there is a room whose hands are counted.
    void countHands(bool counts) { m_question->countHands(counts); }

signals:
    void backRequested();
    void nextRequested();
    void againRequested();
    void endRequested();
    void saveRequested();
    void copyRequested();
    void optionChosen(std::size_t option);
    void handsCounted(std::size_t option, int hands);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QPushButton* addButton(const char* name, void (LessonPane::*wanted)());
    void build(QWidget* content);
    void retranslate();
    void fill();

    ShownPage m_page;
    labels::PlainLabel* m_title;
    labels::PlainLabel* m_progress;
    labels::PlainLabel* m_text;
    QuestionView* m_question;
    labels::PlainLabel* m_score;
    labels::PlainLabel* m_remark;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_again;
    QPushButton* m_save;
    QPushButton* m_copy;
    QPushButton* m_end;
};

} // namespace hopscope::lessonview

// A question for a whole room: its options in large letters, and how many hands went up for each.
#pragma once

#include "widgets/paint/theme.h"

#include <QStringList>
#include <QWidget>

#include <vector>

namespace hopscope::app {

struct RoomQuestion
{
    QString ask;
    QStringList options;
    std::vector<int> hands;    ///< one for each option, or none: nobody has counted
    std::vector<bool> isRight; ///< none while the question waits

    bool operator==(const RoomQuestion&) const = default;
};

class QuestionBoard : public QWidget
{
    Q_OBJECT
public:
    explicit QuestionBoard(QWidget* parent = nullptr);

    void setQuestion(RoomQuestion question);
    const RoomQuestion& question() const { return m_question; }
    void setTheme(const paint::Theme& theme);
    void setTextScale(double scale);
    /// The bar of an option; empty where no hand went up.
    QRectF barOf(std::size_t option) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Places
    {
        int pixels = 0; ///< of the options' letters
        QRectF ask;
        std::vector<QRectF> options;
    };
    Places places() const;
    QFont askFont() const;
    QFont optionFont(int pixels) const;
    QString optionText(std::size_t option) const;
    void tell();

    RoomQuestion m_question;
    const paint::Theme* m_theme;
    double m_textScale = 1;
};

} // namespace hopscope::app

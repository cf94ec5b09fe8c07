// One sentence about what went wrong, and what can be done about it, above the map. Never a dialog.
#pragma once

#include <QFrame>

#include <functional>

class QPushButton;
class QToolButton;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::panels {

class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// Says what to do next: nothing is wrong.
    void showHint(const QString& sentence);
    /// Replaces what was shown; without an action there is no button.
    void showMessage(const QString& sentence, const QString& actionText = {}, std::function<void()> action = {});
    void clear();
    QString message() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void setHint(bool hint);

    labels::PlainLabel* m_label;
    QPushButton* m_button;
    QToolButton* m_close;
    std::function<void()> m_action;
};

} // namespace hopscope::panels

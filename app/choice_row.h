// A group of choices as buttons side by side.
#pragma once

#include <QActionGroup>
#include <QFrame>

namespace hopscope::app {

/// Chooses what the group's actions do, and follows them. Left and Right go from one to the next.
class ChoiceRow : public QFrame
{
    Q_OBJECT
public:
    ChoiceRow(const QString& objectName, QActionGroup* group, QWidget* parent = nullptr);

    /// Without the one that is chosen: where there is no room for it.
    void setShort(bool isShort);
    /// Their icons in place of their words.
    void setIconsOnly(bool iconsOnly);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void follow();

    QActionGroup* m_group;
    bool m_isShort = false;
};

} // namespace hopscope::app

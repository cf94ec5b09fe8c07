// How the window looks and moves; each choice counts at once and is remembered.
#pragma once

#include "app/window_actions.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::app {

/// Chooses among the window's actions, so that it can do nothing that a menu cannot.
class PreferencesDialog : public QDialog
{
    Q_OBJECT
public:
    /// `textScale`: of all texts, against the system's.
    PreferencesDialog(WindowActions& actions, double textScale, QWidget* parent = nullptr);

signals:
    void textScaleChosen(double scale);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// A box for a group of actions that exclude each other.
    struct Choice
    {
        QComboBox* box;
        QActionGroup* group;
        labels::PlainLabel* label;
    };
    /// A check box for an action that is on or off.
    struct Switch
    {
        QCheckBox* box;
        QAction* action;
    };

    Choice addChoice(const char* name, QActionGroup* group);
    Switch addSwitch(const char* name, QAction* action);
    void addTextSizes(double textScale);
    void retranslate();

    QFormLayout* m_form;
    std::vector<Choice> m_choices; ///< theme, language, lines
    std::vector<Switch> m_switches;
    labels::PlainLabel* m_textLabel;
    QComboBox* m_text;
};

} // namespace hopscope::app

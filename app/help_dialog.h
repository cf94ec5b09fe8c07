// Help: every key, and the language of the search; both can be searched.
#pragma once

#include "app/help_entries.h"

#include <QDialog>

class QLineEdit;
class QTabWidget;
class QTreeWidget;

namespace hopscope::app {

class HelpDialog : public QDialog
{
    Q_OBJECT
public:
    /// `menus`: whose actions' keys are listed.
    explicit HelpDialog(QList<QMenu*> menus, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    QTreeWidget* addPage(const char* name);
    void retranslate();
    void refill();

    const QList<QMenu*> m_menus;
    QLineEdit* m_filter;
    QTabWidget* m_tabs;
    QTreeWidget* m_keys;
    QTreeWidget* m_search;
};

} // namespace hopscope::app

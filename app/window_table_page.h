// One table with its filter line, its copies and what stands above it.
#pragma once

#include "widgets/tables/table_filter_proxy.h"
#include "widgets/tables/table_text.h"

#include "model/layout/map_layout.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;
class QVBoxLayout;

namespace hopscope::app {

class TablePage : public QWidget
{
    Q_OBJECT
public:
    /// `name` is the view's object name.
    TablePage(const QString& name, tables::RowTableModel* model, QWidget* parent = nullptr);

    /// Stands above the table: an observation, a comparison.
    void setHead(QWidget* head);
    void setNamespaces(const QSet<QString>& namespaces);
    /// Copies the selected rows, all of them where none is selected.
    void copy(tables::TableFormat format) const;
    void selectItem(const std::optional<layout::ItemId>& item);

    QTableView& view() { return *m_view; }
    tables::TableFilterProxy& proxy() { return *m_proxy; }
    QLineEdit& filterLine() { return *m_filter; }

signals:
    void itemSelected(const hopscope::layout::ItemId& item);
    void itemActivated(const hopscope::layout::ItemId& item);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildView(const QString& name);
    void showMenu(const QPoint& position);
    void showCount();
    void fitColumns();
    void retranslate();

    tables::RowTableModel* m_model;
    tables::TableFilterProxy* m_proxy;
    QTableView* m_view;
    QLineEdit* m_filter;
    QLabel* m_count;
    QVBoxLayout* m_layout;
    bool m_columnsFitted = false;
    bool m_selecting = false; ///< the selection comes from elsewhere: tell nobody
};

} // namespace hopscope::app

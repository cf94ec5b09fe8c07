// One table with its copies, and what stands above or beside it.
#pragma once

#include "widgets/tables/table_filter_proxy.h"
#include "widgets/tables/table_text.h"

#include "model/layout/map_layout.h"
#include "widgets/paint/theme.h"

#include <QMenu>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QTableView;
class QVBoxLayout;

namespace hopscope::app {

class HealthDelegate;

class TablePage : public QWidget
{
    Q_OBJECT
public:
    /// `name` is the view's object name.
    TablePage(const QString& name, tables::RowTableModel* model, QWidget* parent = nullptr);

    /// Stands above the table.
    void setHead(QWidget* head);
    /// Stands to the right of the table, where there is room for both.
    void setSide(QWidget* side);
    void setNamespaces(const QSet<QString>& namespaces);
    /// See TableFilterProxy.
    void setObjectFilter(tables::ObjectFilter filter, bool again);
    void setTheme(const paint::Theme& theme);
    /// Says why there are no rows, in their place.
    void setEmptyText(const QString& text);
    /// Widths, order and sorting of the columns, to be given back; empty while they are as at the start.
    QByteArray columns() const;
    void setColumns(const QByteArray& columns);
    /// Copies the selected rows, all of them where none is selected.
    void copy(tables::TableFormat format) const;
    void selectItem(const std::optional<layout::ItemId>& item);

    QTableView& view() { return *m_view; }
    tables::TableFilterProxy& proxy() { return *m_proxy; }
    /// "16 rows", "3 of 16 rows"
    QString countText() const;

signals:
    void countChanged();
    void itemSelected(const hopscope::layout::ItemId& item);
    void itemActivated(const hopscope::layout::ItemId& item);
    /// Others put into the menu of a row what they can do with its thing.
    void itemMenuWanted(QMenu* menu, const hopscope::layout::ItemId& item);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildView(const QString& name);
    void showMenu(const QPoint& position);
    void fitColumns();
    void showEmptyText();
    void followTextSize();

    tables::RowTableModel* m_model;
    tables::TableFilterProxy* m_proxy;
    QTableView* m_view;
    HealthDelegate* m_delegate;
    QLabel* m_empty; ///< over the view, where it has no rows
    QString m_emptyText;
    QVBoxLayout* m_layout;
    QWidget* m_side = nullptr;
    QHBoxLayout* m_row; ///< the table, and what stands beside it
    bool m_columnsFitted = false;
    int m_lineHeight = 0; ///< of the text that the columns were fitted to
    bool m_selecting = false; ///< the selection comes from elsewhere: tell nobody
};

} // namespace hopscope::app

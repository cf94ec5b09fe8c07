// One table with its copies, and what stands above it.
#pragma once

#include "widgets/tables/table_filter_proxy.h"
#include "widgets/tables/table_text.h"

#include "model/layout/map_layout.h"
#include "widgets/paint/theme.h"

#include <QMenu>
#include <QWidget>

class QTableView;
class QVBoxLayout;

namespace hopscope::labels {
class PlainLabel;
}

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
    /// Those that say nothing at all: they take no room.
    void setEmptyColumns(const QList<int>& columns);
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
    void copy(tables::TableFormat format, tables::Cells cells = tables::Cells::Harmless) const;
    void selectItem(const std::optional<layout::ItemId>& item);

    QTableView& view() { return *m_view; }
    tables::TableFilterProxy& proxy() { return *m_proxy; }
    /// "16 rows", "3 of 16 rows"
    QString countText() const;

signals:
    void countChanged();
    void itemSelected(const hopscope::layout::ItemId& item);
    void itemActivated(const hopscope::layout::ItemId& item);
    /// An address in a cell was clicked.
    void addressClicked(const QString& address);
    /// Others put into the menu of a row what they can do with its thing.
    void itemMenuWanted(QMenu* menu, const hopscope::layout::ItemId& item);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildView(const QString& name);
    void showMenu(const QPoint& position);
    void fitColumns();
    int lastColumn() const;
    void shareWidth(std::vector<int> widths);
    void showEmptyText();
    void followTextSize();

    tables::RowTableModel* m_model;
    tables::TableFilterProxy* m_proxy;
    QTableView* m_view;
    HealthDelegate* m_delegate;
    labels::PlainLabel* m_empty; ///< over the view, where it has no rows
    QString m_emptyText;
    QVBoxLayout* m_layout;
    QList<int> m_emptyColumns;
    bool m_columnsFitted = false;
    bool m_columnsChosen = false; ///< the reader has set their widths
    bool m_fitting = false;
    int m_lineHeight = 0; ///< of the text that the columns were fitted to
    bool m_selecting = false; ///< the selection comes from elsewhere: tell nobody
};

} // namespace hopscope::app

// The one drawer below the map: a line that counts what there is; a click opens that table.
#pragma once

#include "widgets/paint/theme.h"

#include <QFrame>
#include <QTimer>

#include <optional>

class QStackedWidget;
class QToolButton;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::charts {
class ChartPanel;
}
namespace hopscope::panels {
class RemarkBand;
}

namespace hopscope::app {

class FindingsPage;
class TableTabs;

class WindowDrawer : public QFrame
{
    Q_OBJECT
public:
    explicit WindowDrawer(QWidget* parent = nullptr);

    TableTabs& tables() { return *m_tables; }
    FindingsPage& findings() { return *m_findings; }
    charts::ChartPanel& charts() { return *m_charts; }
    panels::RemarkBand& age() { return *m_age; }
    /// At the right end of the line: where it stands how the source is doing.
    QWidget& statusPlace() { return *m_status; }

    bool isOpen() const { return m_isOpen; }
    void setOpen(bool open);
    void showCharts();
    /// One of TableTabs.
    void showTable(int page);
    void showFindings();
    int lineHeight() const;
    void setTheme(const paint::Theme& theme, double textScale);
    /// How many nodes, pods and Services there are; nothing: not known. Addresses that nobody counted stand without a number.
    void setCounts(const std::vector<std::optional<std::size_t>>& counts, std::optional<std::size_t> addresses);
    /// Nothing: not looked at yet.
    void setFindingCount(std::optional<std::size_t> count);
    /// Says something for some seconds in the place of the source's state.
    void say(const QString& sentence);

signals:
    void openChanged(bool open);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QToolButton* addButton(QWidget* line, const char* name);
    void buildLine();
    void choose(int page);
    /// Whether this button's page is the one in front.
    bool isInFront(int page) const;
    QWidget* widgetOf(int page) const;
    void refresh();

    QWidget* m_line;
    std::vector<QToolButton*> m_buttons; ///< of the tables, of the findings, of the charts
    QToolButton* m_toggle;
    labels::PlainLabel* m_count;
    labels::PlainLabel* m_message;
    QWidget* m_status;
    QWidget* m_content;
    QStackedWidget* m_pages;
    panels::RemarkBand* m_age;
    TableTabs* m_tables;
    FindingsPage* m_findings;
    charts::ChartPanel* m_charts;
    std::vector<std::optional<std::size_t>> m_counts;
    std::optional<std::size_t> m_findingCount;
    const paint::Theme* m_theme;
    QTimer m_saying;
    bool m_isOpen = false;
};

} // namespace hopscope::app

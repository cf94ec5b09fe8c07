// The row over the map in which it is searched: the query, what it does, ready-made ones, and the way through what it finds.
#pragma once

#include "model/query/query.h"
#include "widgets/map/query_line.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QMenu;
class QToolButton;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::app {

/// What happens to things that the query does not ask for.
enum class QueryUse
{
    Find, ///< they step back
    Hide  ///< they do not stand on the map
};

class FindBar : public QWidget
{
    Q_OBJECT
public:
    FindBar(QMenu* presets, QWidget* parent = nullptr);

    map::QueryLine& line() { return *m_line; }
    /// The last text that was a query; that of the line may be one no longer, or not yet.
    const query::Query& query() const { return m_query; }
    QString queryText() const { return m_queryText; }
    QueryUse use() const { return m_use; }
    bool filtersTables() const;

    void setSnapshot(const cluster::SnapshotPointer& snapshot) { m_line->setSnapshot(snapshot); }
    void setErrorColor(const QColor& color) { m_line->setErrorColor(color); }
    /// As a person does who types it; in force at once.
    void setQuery(const QString& text, QueryUse use);
    void setUse(QueryUse use);
    void setFiltersTables(bool filters);
    /// How many are found, and at which of them one stands, from 1; 0 for none of them.
    void showHits(std::size_t count, std::size_t current);
    void showSearching();
    /// To be typed into.
    void begin();

signals:
    /// Another query is in force, or the same does something else.
    void queryChanged();
    void tablesChanged();
    void stepped(bool forward);
    /// The person is done here.
    void left();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build(QMenu* presets);
    void connectParts();
    void takeText();
    /// Takes the text as it is now; says what is wrong with it.
    void settle();
    void apply(const query::Query& query);
    void showError(const std::optional<query::QueryError>& error);
    void retranslate();

    QComboBox* m_uses;
    map::QueryLine* m_line;
    QToolButton* m_presets;
    labels::PlainLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
    QCheckBox* m_tables;
    labels::PlainLabel* m_problem;
    QueryUse m_use = QueryUse::Find;
    query::Query m_query;
    QString m_queryText;
    QTimer m_pause; ///< runs while somebody types: until then nothing is wrong, and nothing is hidden
    std::size_t m_shownHits = 0;
    std::size_t m_shownCurrent = 0;
};

} // namespace hopscope::app

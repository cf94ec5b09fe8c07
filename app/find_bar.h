// The one search, for the map and the tables: the query, the namespace chosen, what happens to the others, and the way through
// what is found.
#pragma once

#include "model/query/query.h"
#include "widgets/map/query_line.h"
#include "widgets/paint/theme.h"

#include <QFrame>
#include <QTimer>

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

class FindBar : public QFrame
{
    Q_OBJECT
public:
    FindBar(QMenu* presets, QWidget* parent = nullptr);

    map::QueryLine& line() { return *m_line; }
    /// Says what is wrong with the query; stands wherever the window has room for a sentence.
    labels::PlainLabel& problem() { return *m_problem; }
    /// The last text that was a query; that of the line may be one no longer, or not yet.
    const query::Query& query() const { return m_query; }
    QString queryText() const { return m_queryText; }
    QueryUse use() const { return m_use; }

    void setSnapshot(const cluster::SnapshotPointer& snapshot) { m_line->setSnapshot(snapshot); }
    void setTheme(const paint::Theme& theme);
    /// As a person does who types it; in force at once.
    void setQuery(const QString& text, QueryUse use);
    void setUse(QueryUse use);
    /// Stands as a chip before the query; empty: all of them.
    void setNamespace(const QString& name);
    /// How many are found, and at which of them one stands, from 1; 0 for none of them.
    void showHits(std::size_t count, std::size_t current);
    void showSearching();
    /// To be typed into.
    void begin();

signals:
    /// Another query is in force, or the same does something else.
    void queryChanged();
    void stepped(bool forward);
    /// The chip was clicked away.
    void namespaceDropped();
    /// The person is done here.
    void left();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build(QMenu* presets);
    QToolButton* addButton(const char* name);
    void connectParts();
    void takeText();
    /// Takes the text as it is now; says what is wrong with it.
    void settle();
    void apply(const query::Query& query);
    void showError(const std::optional<query::QueryError>& error);
    void retranslate();
    void refreshParts();

    labels::PlainLabel* m_glass;
    QToolButton* m_namespace;
    map::QueryLine* m_line;
    labels::PlainLabel* m_key;
    labels::PlainLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_hides;
    QToolButton* m_presets;
    labels::PlainLabel* m_problem;
    QString m_namespaceName;
    QueryUse m_use = QueryUse::Find;
    query::Query m_query;
    QString m_queryText;
    QTimer m_pause; ///< runs while somebody types: until then nothing is wrong, and nothing is hidden
    std::size_t m_shownHits = 0;
    std::size_t m_shownCurrent = 0;
};

} // namespace hopscope::app

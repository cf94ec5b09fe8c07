// Offers places below the line in which one is typed. It never has the keys, and takes no click that is meant for something else.
#pragma once

#include <QListWidget>

class QLineEdit;
class QStringListModel;

namespace hopscope::player {

class PlaceCompleter : public QListWidget
{
    Q_OBJECT
public:
    /// A child of the line's window: a popup would take the click that closes it.
    PlaceCompleter(QLineEdit* line, const QStringListModel* places);

signals:
    /// A person took it.
    void chosen(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void offer(const QString& typed);
    void place();
    bool handleKey(int key);
    void take(const QListWidgetItem* item);

    QLineEdit* m_line;
    const QStringListModel* m_places;
};

} // namespace hopscope::player

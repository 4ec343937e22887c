#include "core/simulate/app_words.h"

namespace rankwright {

namespace {

// In the order of `appCategories()`.
constexpr std::array<CategoryWords, kCategoryCount> kWords = {{
    {{"Flashlight", "File Manager", "Battery", "Compass", "Calculator", "Cleaner", "Barcode Scanner",
      "Clipboard"},
     {"Linterna", "Brújula", "Calculadora"},
     {"手电筒", "计算器", "文件管理"},
     {"懐中電灯", "電卓", "ファイル整理"}},
    {{"To-do List", "Notes", "Calendar", "Planner", "Reminders", "Documents", "Habit Tracker", "Time Sheet"},
     {"Tareas", "Notas", "Agenda"},
     {"备忘录", "日程表", "待办清单"},
     {"メモ帳", "予定表", "やることリスト"}},
    {{"Runner", "Zombie Siege", "Space Patrol", "Ninja Dash", "Tank Battle", "Tower Defense",
      "Dragon Quest Run", "Sky Fighter"},
     {"Carrera Ninja", "Guerra Espacial", "Torres"},
     {"跑酷", "塔防", "飞机大战"},
     {"忍者ラン", "シューティング", "タワーバトル"}},
    {{"Sudoku", "Chess", "Word Search", "Match Three", "Crossword", "Mahjong", "Jigsaw", "Brain Trainer"},
     {"Sudoku", "Sopa de Letras", "Ajedrez"},
     {"数独", "象棋", "连连看"},
     {"数独", "将棋", "まちがいさがし"}},
    {{"Bubble Pop", "Candy Shop", "Farm Story", "Cooking Day", "Pet Salon", "Fruit Slice", "Cupcake Maker",
      "Aquarium"},
     {"Mi Granja", "Burbujas", "Cocina"},
     {"泡泡龙", "开心农场", "水果消除"},
     {"バブルポップ", "ぼくじょう", "ケーキやさん"}},
    {{"Jokes", "Celebrity Quiz", "Movie Guide", "Sound Board", "Fortune Teller", "Voice Changer",
      "TV Schedule", "Magic Ball"},
     {"Chistes", "Cartelera", "Horóscopo"},
     {"笑话", "电影票", "星座"},
     {"占い", "映画ガイド", "クイズ"}},
    {{"Headlines", "Daily News", "News Reader", "Magazine Stand", "World Report", "Tech News", "Feed Reader",
      "Local Paper"},
     {"Noticias", "Titulares", "El Diario"},
     {"新闻", "头条", "日报"},
     {"ニュース", "新聞リーダー", "まとめ"}},
    {{"Messenger", "Mail", "Dialer", "Video Call", "SMS", "Contacts", "Browser", "Group Chat"},
     {"Mensajes", "Correo", "Llamadas"},
     {"短信", "邮箱", "通讯录"},
     {"メール", "メッセンジャー", "電話帳"}},
    {{"Friends", "Photo Share", "Meet Up", "Circles", "Check In", "Dating", "Forum", "Status"},
     {"Amigos", "Encuentros", "Fotos con Amigos"},
     {"朋友圈", "同城", "交友"},
     {"ともだち", "つぶやき", "写真シェア"}},
    {{"Music Player", "Radio", "Equalizer", "Lyrics", "Guitar Tuner", "Podcasts", "Ringtone Maker", "Piano"},
     {"Radio", "Letras", "Afinador"},
     {"音乐播放器", "收音机", "歌词"},
     {"音楽プレーヤー", "ラジオ", "歌詞"}},
    {{"Recipes", "Horoscope", "Home Design", "Coupons", "Wardrobe", "Garden", "Baby Diary",
      "Wedding Planner"},
     {"Recetas", "Moda", "Hogar"},
     {"菜谱", "穿搭", "家居"},
     {"レシピ", "家計メモ", "ファッション"}},
    {{"City Guide", "Hotels", "Flights", "Trip Planner", "Maps Offline", "Restaurants", "Currency",
      "Hiking Trails"},
     {"Guía de Viaje", "Hoteles", "Restaurantes"},
     {"旅游", "酒店", "美食地图"},
     {"旅行ガイド", "ホテル", "グルメ地図"}},
    {{"Live Wallpaper", "Launcher", "Icon Pack", "Lock Screen", "Keyboard Themes", "Clock Widget", "Fonts",
      "Sticker Pack"},
     {"Fondos", "Temas", "Widget Reloj"},
     {"壁纸", "桌面主题", "锁屏"},
     {"壁紙", "きせかえ", "ロック画面"}},
    {{"Camera", "Photo Editor", "Collage", "Selfie", "Filters", "Gallery", "Panorama", "Photo Vault"},
     {"Cámara", "Editor de Fotos", "Collage"},
     {"相机", "修图", "拼图"},
     {"カメラ", "写真加工", "コラージュ"}},
    {{"Video Player", "Movie Maker", "Subtitles", "Screen Recorder", "Video Cutter", "Streaming",
      "Slow Motion", "Cast"},
     {"Vídeos", "Editor de Vídeo", "Reproductor"},
     {"播放器", "视频剪辑", "直播"},
     {"動画プレーヤー", "動画編集", "ライブ配信"}},
    {{"Budget", "Stocks", "Expense Tracker", "Loan Calculator", "Wallet", "Bank", "Exchange Rates",
      "Tax Helper"},
     {"Gastos", "Mi Banco", "Divisas"},
     {"记账", "股票", "钱包"},
     {"家計簿", "株価", "電子マネー"}},
    {{"Shopping List", "Deals", "Price Check", "Auction", "Outlet", "Grocery", "Classifieds", "Gift Finder"},
     {"Ofertas", "Lista de Compra", "Subastas"},
     {"优惠", "团购", "比价"},
     {"お買い物リスト", "セール情報", "オークション"}},
    {{"Dictionary", "E-Book Reader", "Encyclopedia", "Audio Books", "Poems", "Library", "Quotes",
      "Translator"},
     {"Diccionario", "Libros", "Traductor"},
     {"词典", "小说阅读", "翻译"},
     {"辞書", "電子書籍", "翻訳"}},
    {{"Flashcards", "Spelling", "Math Drills", "Language Course", "Periodic Table", "Geography",
      "Kids Letters", "Exam Prep"},
     {"Aprender Inglés", "Matemáticas", "Geografía"},
     {"背单词", "口算", "识字"},
     {"英単語", "漢字ドリル", "九九"}},
    {{"Step Counter", "Calorie Counter", "Yoga", "Running Log", "Sleep Tracker", "Workout", "Heart Rate",
      "Meditation"},
     {"Correr", "Calorías", "Yoga"},
     {"计步器", "瑜伽", "减肥"},
     {"歩数計", "ヨガ", "ダイエット日記"}},
    {{"Invoices", "Job Search", "Document Scanner", "Meetings", "Remote Desktop", "Business Cards",
      "Sales Tracker", "Conference Call"},
     {"Facturas", "Empleo", "Reuniones"},
     {"名片", "招聘", "扫描仪"},
     {"名刺管理", "転職", "会議"}},
    {{"Navigation", "Bus Times", "Metro Map", "Taxi", "Parking", "Traffic", "Train Tickets", "Bike Routes"},
     {"Metro", "Taxi", "Autobuses"},
     {"导航", "地铁", "打车"},
     {"乗換案内", "バス時刻表", "カーナビ"}},
    {{"Live Scores", "Football", "Basketball", "Cycling", "Golf", "Tennis", "Ski Report", "Fishing"},
     {"Resultados", "Fútbol", "Ciclismo"},
     {"足球", "篮球", "比分直播"},
     {"野球速報", "サッカー", "釣り日和"}},
    {{"Weather", "Rain Radar", "Forecast", "Storm Alert", "Barometer", "Tides", "Air Quality", "Moon Phase"},
     {"El Tiempo", "Radar de Lluvia", "Pronóstico"},
     {"天气", "空气质量", "雨云雷达"},
     {"天気予報", "雨雲レーダー", "潮見表"}},
}};

} // namespace

std::span<const std::string_view> CategoryWords::of(Language language) const {
  switch (language) {
  case Language::Spanish:
    return spanish;
  case Language::Chinese:
    return chinese;
  case Language::Japanese:
    return japanese;
  case Language::English:
    break;
  }
  return english;
}

const CategoryWords& wordsOf(std::size_t category) {
  return kWords[category];
}

} // namespace rankwright

/** Methods that do harm on objects whose classes are vetted, such as arrays, tables and paths. */
export const HARMFUL_METHODS: ReadonlySet<string> = new Set(
  `tofile dump eval query to_pickle to_csv to_json to_sql to_hdf to_parquet to_feather to_excel to_html to_latex to_xml
  to_stata to_gbq to_orc to_markdown to_clipboard save_model load_model dump_model save_config load_config unlink
  write_text write_bytes read_text read_bytes open mkdir rmdir rename replace touch symlink_to link_to hardlink_to chmod
  lchmod samefile iterdir glob rglob format format_map from_pretrained save_pretrained push_to_hub to_disk from_disk
  apply map pipe agg aggregate transform applymap share_memory_ register_hook register_forward_hook
  register_forward_pre_hook register_backward_hook register_full_backward_hook save_to_disk load_from_disk to_json_file
  from_json_file from_json_filename to_string to_netcdf to_zarr show parse_raw parse_file eval_type move_into copy_into forward_async add_done_callback mro with_suffix_exec to_file from_file`
    .trim()
    .split(/\s+/),
);
